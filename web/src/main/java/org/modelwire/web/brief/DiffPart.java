package org.modelwire.web.brief;

import java.io.Serializable;

/** Some words of a comparison of two texts. */
public record DiffPart(WordDiff.Change change, String words) implements Serializable {

    public String getWords() {
        return words;
    }

    public boolean isTakenOut() {
        return change == WordDiff.Change.TAKEN_OUT;
    }

    public boolean isPutIn() {
        return change == WordDiff.Change.PUT_IN;
    }
}
