package org.modelwire.web.support.view;

import java.util.List;
import java.util.Locale;
import org.modelwire.brief.draft.Basis;

/**
 * One sentence with what it rests on.
 *
 * @param phrases words of the source, for each piece of its quote those that readers are shown; none if it rests on something
 *     else
 * @param source who printed them; empty if that is not known
 * @param cited the earlier brief; null if it cites none that readers can see
 */
public record SentenceView(String text, Basis basis, List<String> phrases, String source, CitedBrief cited) {

    /** An earlier brief that readers can see. */
    public record CitedBrief(String slug, String headline, String reported) {

        public String getHref() {
            return "/briefs/" + slug;
        }
    }

    /** The name of the basis in the style sheet. */
    public String getStyle() {
        return basis.name().toLowerCase(Locale.ROOT);
    }

    /** The basis as a word for readers. */
    public String getBasis() {
        return switch (basis) {
            case SOURCE -> "Source";
            case ARCHIVE -> "Archive";
            case INFERENCE -> "Inference";
        };
    }

    /** What stands behind the basis when there is neither a quote nor a brief to show. */
    public String getExplanation() {
        return switch (basis) {
            case SOURCE -> "rests on the source as a whole";
            case ARCHIVE -> "rests on an earlier brief that is no longer public";
            case INFERENCE -> "our own conclusion; no source says this";
        };
    }
}
