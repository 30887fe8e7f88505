package org.modelwire.web.console.review;

import java.io.Serializable;
import java.util.Locale;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.review.QueueRow;
import org.modelwire.web.support.ReaderTime;

/** A row of the queue as the table shows it. */
public final class QueueLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long briefId;
    private final String headline;
    private final String kind;
    private final String state;
    private final String tag;
    private final int significance;
    private final String reported;
    private final String reportedIso;
    private final String gates;
    private final int flags;
    private final String takenBy;

    QueueLine(QueueRow row) {
        briefId = row.briefId();
        headline = row.headline();
        kind = row.kind().map(ContextKind::label).orElse("Excerpt");
        state = (row.update() ? "Update, " : "")
                + row.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        tag = switch (row.state()) {
            case HELD -> "tag-bad";
            case IN_REVIEW -> "tag-good";
            case DRAFT -> "tag-off";
            default -> "tag-warn";
        };
        significance = row.significance();
        reported = ReaderTime.exact(row.reportedAt());
        reportedIso = ReaderTime.iso(row.reportedAt());
        gates = String.join(", ", row.gates());
        flags = row.flags();
        takenBy = row.takenBy().orElse("");
    }

    public long getBriefId() {
        return briefId;
    }

    /** The row key of the table. */
    public String getKey() {
        return Long.toString(briefId);
    }

    public String getHeadline() {
        return headline;
    }

    public String getKind() {
        return kind;
    }

    public String getState() {
        return state;
    }

    /** The style of its state. */
    public String getTag() {
        return tag;
    }

    public int getSignificance() {
        return significance;
    }

    public String getReported() {
        return reported;
    }

    public String getReportedIso() {
        return reportedIso;
    }

    /** The gates that object, with commas; empty if none does. */
    public String getGates() {
        return gates;
    }

    public int getFlags() {
        return flags;
    }

    /** Who has it in hand; empty if nobody has. */
    public String getTakenBy() {
        return takenBy;
    }
}
