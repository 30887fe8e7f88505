package org.modelwire.web.support.view;

import java.time.Instant;
import org.modelwire.brief.BriefRevision;
import org.modelwire.web.support.ReaderTime;

/**
 * What readers are told about a later text of a brief.
 *
 * @param kind "Updated" or "Corrected"
 * @param at when they first saw that text
 * @param text why there is another text
 */
public record NoteView(String kind, Instant at, String text) {

    private static final String UPDATE = "Update: ";
    private static final String CORRECTED = "Corrected";

    static NoteView of(BriefRevision text) {
        boolean corrected = text.sourceNumber() != text.number();
        String why = text.why();
        return new NoteView(
                corrected ? CORRECTED : "Updated",
                text.publishedAt().orElse(text.createdAt()),
                why.startsWith(UPDATE) ? why.substring(UPDATE.length()) : why);
    }

    /** Whether words were put right. */
    public boolean isCorrection() {
        return kind.equals(CORRECTED);
    }

    public String getKind() {
        return kind;
    }

    public String getDay() {
        return ReaderTime.exact(at);
    }

    public String getIso() {
        return ReaderTime.iso(at);
    }

    public String getText() {
        return text;
    }
}
