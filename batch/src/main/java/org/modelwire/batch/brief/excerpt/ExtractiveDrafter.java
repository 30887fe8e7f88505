package org.modelwire.batch.brief.excerpt;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.modelwire.batch.brief.prompt.PlainText;
import org.modelwire.batch.brief.prompt.SummaryLimit;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.SourceText;

/**
 * Makes a draft without any model: the first sentences of the lead article in its own words. It is a note for an editor,
 * says nothing of its own, and is never meant to publish itself.
 */
@Dependent
public class ExtractiveDrafter {

    private static final int MOST_SENTENCES = 3;
    private static final int FEWEST_WORDS = 5;
    private static final int SENTENCE_WORDS = 3;
    private static final int HEADLINE_CHARS = 120;
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final SummaryLimit limit;

    /** A drafter that keeps within the numbers of this site. */
    @Inject
    public ExtractiveDrafter(SummaryLimit limit) {
        this.limit = limit;
    }

    /**
     * Takes up to three sentences within 120 words and a quarter of the article. A first sentence that is longer is cut at a
     * word, with an ellipsis, and so is a headline of more than 120 characters; what has fewer than three words, such as
     * "Abstract", is no sentence; of an article of fewer than twenty words nothing is taken.
     *
     * @param lead the story's lead article
     * @param maxSnippet the most characters that the publishers let a summary have
     */
    public Draft draft(SourceText lead, OptionalInt maxSnippet) {
        String title = PlainText.line(lead.title());
        String headline = "From " + lead.domain() + ": " + (title.isEmpty() ? "an article without a title" : title);
        return new Draft(
                cut(headline),
                excerpt(lead, limit.within(maxSnippet)),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static String cut(String headline) {
        if (headline.length() <= HEADLINE_CHARS) {
            return headline;
        }
        int space = headline.lastIndexOf(' ', HEADLINE_CHARS - 2);
        // Languages without spaces have none but the first ones, which are ours.
        int end = space > HEADLINE_CHARS / 2 ? space : headline.offsetByCodePoints(0, HEADLINE_CHARS / 2);
        return headline.substring(0, end) + " …";
    }

    private static List<DraftSentence> excerpt(SourceText lead, SummaryLimit limit) {
        int left = limit.words(List.of(lead));
        List<DraftSentence> taken = new ArrayList<>();
        for (String sentence : sentences(lead.text())) {
            int words = SummaryLimit.count(sentence);
            if (words > left || taken.size() == MOST_SENTENCES) {
                break;
            }
            taken.add(DraftSentence.source(sentence, sentence));
            left -= words;
        }
        if (taken.isEmpty() && left >= FEWEST_WORDS) {
            sentences(lead.text()).stream().findFirst().map(cutTo(left)).ifPresent(taken::add);
        }
        return taken;
    }

    private static Function<String, DraftSentence> cutTo(int words) {
        return sentence -> {
            int end = WORD.matcher(sentence)
                    .results()
                    .limit(words)
                    .mapToInt(MatchResult::end)
                    .max()
                    .orElse(0);
            String beginning = sentence.substring(0, end);
            return DraftSentence.source(beginning + " …", beginning);
        };
    }

    /** Sentences that stay within their paragraph, letter by letter as the article has them. */
    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String paragraph : text.split("\n\\s*\n")) {
            BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
            ends.setText(paragraph);
            int start = ends.first();
            for (int end = ends.next(); end != BreakIterator.DONE; start = end, end = ends.next()) {
                String sentence = paragraph.substring(start, end).strip();
                if (SummaryLimit.count(sentence) >= SENTENCE_WORDS) {
                    sentences.add(sentence);
                }
            }
        }
        return sentences;
    }
}
