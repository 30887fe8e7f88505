package org.modelwire.sample;

/** What an invented publisher serves at an address: the value of {@code Content-Type} and the body, sent as UTF-8. */
public record Page(String contentType, String body) {}
