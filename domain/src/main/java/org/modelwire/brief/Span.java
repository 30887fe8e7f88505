package org.modelwire.brief;

/**
 * A stretch of a text, in UTF-16 units.
 *
 * @param start first character, from 0
 * @param end the character after the last one
 */
public record Span(int start, int end) {}
