package org.modelwire.batch.brief.prompt;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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

    private final GateConfig limits;

    /** The numbers of this site. */
    @Inject
    public SummaryLimit(GateConfig limits) {
        this.limits = limits;
    }

    /** The most words that a summary of these articles may have. */
    public int words(List<SourceText> sources) {
        int longest =
                sources.stream().mapToInt(source -> count(source.text())).max().orElse(0);
        return Math.min(limits.summaryWords(), (int) (longest * limits.summaryShare()));
    }

    /** Runs between spaces that hold a letter or digit: a dash between two spaces is no word. */
    public static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }
}
