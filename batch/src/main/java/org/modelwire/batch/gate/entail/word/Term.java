package org.modelwire.batch.gate.entail.word;

import org.modelwire.batch.gate.text.Word;

/**
 * A word of a sentence as alignment sees it.
 *
 * @param word where it stands
 * @param key lower case, without a possessive
 * @param stem what its inflected forms share
 * @param kind what it does
 */
public record Term(Word word, String key, String stem, Kind kind) {

    /** Whether it says something by itself. */
    public boolean isContent() {
        return kind != Kind.FUNCTION;
    }
}
