package org.modelwire.web.support.view;

import java.time.LocalDate;
import java.util.Locale;
import org.modelwire.watch.WatchState;
import org.modelwire.web.support.ReaderTime;

/**
 * Something to watch, as it stands in the ledger.
 *
 * @param dueOn day by which it can be told; null if the brief names none
 * @param state null if the ledger has no item
 * @param slug of the brief that printed it
 * @param outcome null while no editor has said anything
 */
public record WatchView(
        String text, LocalDate dueOn, WatchState state, String slug, String headline, WatchOutcome outcome) {

    /**
     * What an editor said came of it.
     *
     * @param note a sentence for readers
     * @param evidenceSlug of the brief that shows it; empty if none does
     */
    public record WatchOutcome(String note, String evidenceSlug, String evidenceHeadline) {

        public String getNote() {
            return note;
        }

        /** The brief that shows it; empty if none does. */
        public String getHref() {
            return evidenceSlug.isEmpty() ? "" : "/briefs/" + evidenceSlug;
        }

        public String getHeadline() {
            return evidenceHeadline;
        }
    }

    /** Something of which nobody has said anything yet. */
    public WatchView(String text, LocalDate dueOn, WatchState state, String slug, String headline) {
        this(text, dueOn, state, slug, headline, null);
    }

    public String getText() {
        return text;
    }

    public String getHref() {
        return "/briefs/" + slug;
    }

    public String getHeadline() {
        return headline;
    }

    /** What came of it; null while nobody has said. */
    public WatchOutcome getOutcome() {
        return outcome;
    }

    /** The day in ISO form; empty if there is none. */
    public String getDueDay() {
        return dueOn == null ? "" : dueOn.toString();
    }

    public String getDue() {
        return dueOn == null ? "no date" : ReaderTime.date(dueOn);
    }

    /** The state in words. */
    public String getState() {
        if (state == null) {
            return "Not in the ledger";
        }
        return switch (state) {
            case OPEN -> "Open";
            case DUE -> "Due, waiting to be resolved";
            case CAME_TRUE -> "Came true";
            case DID_NOT -> "Did not come true";
            case VOID -> "Can no longer be told";
            case EXTENDED -> "Extended";
        };
    }

    /** The name of the state in the style sheet. */
    public String getStyle() {
        return state == null ? "none" : state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
