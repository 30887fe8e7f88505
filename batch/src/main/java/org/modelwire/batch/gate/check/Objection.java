package org.modelwire.batch.gate.check;

/**
 * What a sentence of a draft tells otherwise than its sources.
 *
 * @param start first character of the words in question, in the passage's text
 * @param end the character after their last; equal to {@code start} for the whole sentence
 * @param sure whether it is certain enough to hold the draft by itself
 * @param text what is wrong, with the sentence of the source
 */
public record Objection(int start, int end, boolean sure, String text) {}
