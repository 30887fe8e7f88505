package org.modelwire.batch.brief;

import java.util.List;
import org.modelwire.brief.draft.SourceText;

/** How long a summary may be: 120 words, and a quarter of its longest source. */
final class SummaryLimit {

    private static final int MOST_WORDS = 120;
    private static final int SHARE = 4;

    private SummaryLimit() {}

    static int words(List<SourceText> sources) {
        int longest =
                sources.stream().mapToInt(source -> count(source.text())).max().orElse(0);
        return Math.min(MOST_WORDS, longest / SHARE);
    }

    static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
