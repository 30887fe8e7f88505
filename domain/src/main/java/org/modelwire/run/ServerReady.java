package org.modelwire.run;

/** Settings and schema are in order; whatever starts with the server may start now. */
public record ServerReady() {}
