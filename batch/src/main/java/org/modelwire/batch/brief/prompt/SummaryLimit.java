package org.modelwire.batch.brief.prompt;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.config.GateConfig;
import org.modelwire.config.Settings;

/** How long a summary may be, by the numbers that the gates hold it to: 120 words and a quarter of its longest source. */
@Dependent
public class SummaryLimit {

    /** The project's own numbers. */
    public static final SummaryLimit DEFAULT = new SummaryLimit(GateConfig.of(Settings.of(Map.of())));

    private static final Pattern WORD = Pattern.compile("[^\\s\\p{L}\\p{N}]*+[\\p{L}\\p{N}]\\S*+");

    /** Letters of a word with what stands around it, more than in most languages: a count of words keeps within its characters. */
    private static final int LONG_WORD = 7;

    private final GateConfig limits;
    private final OptionalInt characters;

    /** The numbers of this site. */
    @Inject
    public SummaryLimit(GateConfig limits) {
        this(limits, OptionalInt.empty());
    }

    private SummaryLimit(GateConfig limits, OptionalInt characters) {
        this.limits = limits;
        this.characters = characters;
    }

    /** The same numbers, and at most so many characters as a publisher sets ({@code max-snippet}). */
    public SummaryLimit within(OptionalInt mostCharacters) {
        return new SummaryLimit(limits, mostCharacters);
    }

    /** The most characters that a summary may have, if a publisher sets a limit. */
    public OptionalInt characters() {
        return characters;
    }

    /** The most words that a summary of these articles may have. */
    public int words(List<SourceText> sources) {
        int longest =
                sources.stream().mapToInt(source -> count(source.text())).max().orElse(0);
        int words = Math.min(limits.summaryWords(), (int) (longest * limits.summaryShare()));
        return Math.min(words, characters.orElse(Integer.MAX_VALUE) / LONG_WORD);
    }

    /** Runs between spaces that hold a letter or digit: a dash between two spaces is no word. */
    public static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }
}
