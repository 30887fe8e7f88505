package org.modelwire.batch.brief.prompt;

import java.util.List;
import java.util.regex.Pattern;
import org.modelwire.brief.draft.SourceText;

/** How long a summary may be: 120 words, and a quarter of its longest source. */
public final class SummaryLimit {

    private static final int MOST_WORDS = 120;
    private static final int SHARE = 4;
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{L}\\p{N}]*+[\\p{L}\\p{N}]\\S*+");

    private SummaryLimit() {}

    /** The most words of a summary of these sources. */
    public static int words(List<SourceText> sources) {
        int longest =
                sources.stream().mapToInt(source -> count(source.text())).max().orElse(0);
        return Math.min(MOST_WORDS, longest / SHARE);
    }

    /** Runs between spaces that hold a letter or digit: a dash between two spaces is no word. */
    public static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }
}
