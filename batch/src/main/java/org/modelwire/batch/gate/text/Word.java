package org.modelwire.batch.gate.text;

/**
 * A run of letters and digits, or one currency or percent sign.
 *
 * @param key lower case, without accents; what two words are compared by
 * @param start its first character in the passage's text
 * @param end the character after its last
 */
public record Word(String key, int start, int end) {}
