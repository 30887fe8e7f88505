package org.modelwire.web.correction;

import org.modelwire.brief.CorrectedWords;
import org.modelwire.brief.Gone;
import org.modelwire.brief.exit.PublicChange;
import org.modelwire.brief.exit.WireEvent;
import org.modelwire.web.support.ReaderTime;

/** A correction, an update or a withdrawal for readers. What is gone is not named again. */
public record ChangeView(PublicChange change) {

    private static final String UPDATE = "Update: ";

    public String getKind() {
        return switch (change.kind()) {
            case WITHDRAWN -> isLegal() ? "Taken down" : "Withdrawn";
            case UPDATED -> "Update";
            case CORRECTED, PUBLISHED, HIDDEN, RESTORED ->
                change.words().map(words -> words.kind().label()).orElse("Correction");
        };
    }

    /** For the colour beside the words. */
    public String getStyle() {
        return switch (change.kind()) {
            case WITHDRAWN -> "did-not";
            case UPDATED -> "open";
            case CORRECTED, PUBLISHED, HIDDEN, RESTORED -> "due";
        };
    }

    public String getDay() {
        return ReaderTime.exact(change.at());
    }

    public String getIso() {
        return ReaderTime.iso(change.at());
    }

    private boolean isLegal() {
        return change.gone().filter(Gone.LEGAL::equals).isPresent();
    }

    public boolean isWithdrawal() {
        return change.kind() == WireEvent.Kind.WITHDRAWN;
    }

    /** Where the brief is, or what tells its story now; empty if it is gone without that. */
    public String getHref() {
        if (isWithdrawal()) {
            return change.successor().map(slug -> "/briefs/" + slug).orElse("");
        }
        return "/briefs/" + change.slug();
    }

    /** The headline of the brief; of what is gone not even that, unless another brief tells its story. */
    public String getHeadline() {
        return isWithdrawal() && (isLegal() || getHref().isEmpty())
                ? "A brief that is no longer here"
                : change.headline();
    }

    /** What was wrong; empty unless words were put right. */
    public String getOldWords() {
        return change.words().map(CorrectedWords::oldWords).orElse("");
    }

    public String getNewWords() {
        return change.words().map(CorrectedWords::newWords).orElse("");
    }

    /** Why, in a sentence. */
    public String getReason() {
        if (isWithdrawal()) {
            return isLegal()
                    ? "Removed for legal reasons. Its address answers with status 451."
                    : change.successor().isPresent()
                            ? "Its story is told by another brief, to which its address leads."
                            : "An editor has taken it back. Its address answers with status 410.";
        }
        String why = change.words().map(CorrectedWords::reason).orElse(change.why());
        return why.startsWith(UPDATE) ? why.substring(UPDATE.length()) : why;
    }
}
