package org.modelwire.brief.reuse;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.brief.Span;

/**
 * What readers are shown of words that stand in an article in one piece.
 *
 * @param piece all of these words
 * @param shown where those that are shown stand in it, in order and apart from each other
 */
public record Phrase(String piece, List<Span> shown) {

    private static final String LEFT_OUT = "…";

    /** What is shown, with an ellipsis wherever words are left out. */
    public String text() {
        if (shown.isEmpty()) {
            return "";
        }
        boolean begun = piece.substring(0, shown.get(0).start()).isBlank();
        boolean ended = piece.substring(shown.get(shown.size() - 1).end()).isBlank();
        return runs().collect(Collectors.joining(
                " " + LEFT_OUT + " ", begun ? "" : LEFT_OUT + " ", ended ? "" : " " + LEFT_OUT));
    }

    /** The words that stand together in the article and in what is shown. */
    public Stream<String> runs() {
        return shown.stream().map(span -> piece.substring(span.start(), span.end()));
    }
}
