package org.modelwire.web.report;

import org.modelwire.shared.Sha256;

/** A sentence of a brief that can be picked as the one that is wrong. */
public record ReportedSentence(String text, boolean chosen) {

    private static final int KEY = 16;

    /** What names it in the form, whatever else changes in the brief meanwhile. */
    public String getKey() {
        return Sha256.of(text).substring(0, KEY);
    }

    public String getText() {
        return text;
    }

    public boolean isChosen() {
        return chosen;
    }
}
