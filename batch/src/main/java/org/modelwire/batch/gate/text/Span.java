package org.modelwire.batch.gate.text;

/**
 * Some words of a passage.
 *
 * @param start the first character within {@link Passage#text()}
 * @param end the character after the last
 */
public record Span(int start, int end) {}
