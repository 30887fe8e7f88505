package org.modelwire.batch.article;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Paragraphs that stand inside an article and are not of it: its own title, pointers elsewhere, credits, pitches. */
final class Boilerplate {

    /** A longer paragraph is left alone whatever it begins with. */
    private static final int LONGEST_WORDS = 45;

    /** Fewer words may well be said twice. */
    private static final int SHORTEST_COPY = 12;

    private static final Pattern OUTSIDE = Pattern.compile("(?i)^(?:"
            + "advert(?:isement|isment)?|sponsored(?: content)?|comments?|share(?: this.*)?|related(?: (?:articles?|stories|content|posts?))?"
            + "|(?:related|read more|read also|see also|more from|also read|watch|read next|don't miss|don\\u2019t miss|recommended)\\s*[:|\\u2014-].*"
            + "|(?:photo|image|picture|illustration)s?(?: credit| by| courtesy)?\\s*[:/].*|\\(?(?:photo|image) (?:credit|courtesy|by)\\b.*|\\(?image:.*|image \\d+ of \\d+"
            + "|(?:get|sign up|subscribe|click here|join)\\b.*\\b(?:newsletters?|inbox|subscri\\w+|email|e-mail|magazine|notifications?|forums?|click here)\\b.*"
            + "|(?:you can )?(?:follow|email|e-mail|contact|reach)\\b.{0,80}(?:@|twitter|facebook|instagram|linkedin).*"
            + "|have a (?:news )?tip\\b.*|need more \\w+\\?.*subscribe.*|tell us what you think.*|this slideshow requires javascript\\.?"
            + "|(?:copyright|\\u00a9|\\(c\\)) ?\\d{4}\\b.*|all rights reserved\\.?|\\S+@\\S+\\.\\w+|(?:www\\.|https?://|twitter\\.com/)\\S+|\\[/?\\p{L}\\w*[^\\]]*\\].*"
            + ")$");

    private Boilerplate() {}

    /**
     * The text without such paragraphs.
     *
     * @param text paragraphs separated by blank lines
     * @param title the headline, which often stands at the head of the text again
     */
    static String without(String text, String title) {
        List<String> paragraphs = Arrays.asList(text.split("\\n{2,}"));
        Map<String, Long> counts =
                paragraphs.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Set<String> seen = new HashSet<>();
        return paragraphs.stream()
                .filter(paragraph -> !bare(paragraph).equals(bare(title)))
                .filter(paragraph -> words(paragraph) > LONGEST_WORDS
                        || !OUTSIDE.matcher(paragraph).matches())
                // What comes three times belongs to a gallery or a frame, what comes twice came once too often.
                .filter(paragraph ->
                        seen.add(paragraph) && counts.get(paragraph) < 3 || words(paragraph) < SHORTEST_COPY)
                .collect(Collectors.joining("\n\n"));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static int words(String paragraph) {
        return paragraph.split("\\s+").length;
    }
}
