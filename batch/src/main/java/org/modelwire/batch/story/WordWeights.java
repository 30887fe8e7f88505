package org.modelwire.batch.story;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * The words of a report that can tell its event, each with how much it weighs in the report itself. Names and numbers weigh
 * double, since two reports of one event share those and little else.
 *
 * @param weights by word, lower case
 */
record WordWeights(Map<String, Double> weights) {

    private static final int OPENING_WORDS = 220;
    private static final int TITLE_WEIGHT = 2;
    private static final double NAME_WEIGHT = 2.0;
    private static final double HUNDRED = 100;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.,'’-]*");
    private static final Pattern END = Pattern.compile("[.,'’-]+$|['’]s$");
    private static final CharArraySet STOP_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

    static WordWeights of(String title, String text) {
        Map<String, Double> found = new HashMap<>();
        collect(title, Integer.MAX_VALUE, TITLE_WEIGHT, found);
        collect(text, OPENING_WORDS, 1, found);
        found.replaceAll((word, count) -> 1 + Math.log(count));
        return new WordWeights(found);
    }

    private static void collect(String text, int most, double weight, Map<String, Double> into) {
        Matcher matcher = WORD.matcher(text);
        for (int n = 0; n < most && matcher.find(); n++) {
            String word = END.matcher(matcher.group()).replaceAll("");
            boolean telling =
                    !word.isEmpty() && (Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0)));
            String lower = word.toLowerCase(Locale.ROOT);
            if (!word.isEmpty() && !STOP_WORDS.contains(lower) && (word.length() > 2 || telling)) {
                into.merge(lower, telling ? weight * NAME_WEIGHT : weight, Double::sum);
            }
        }
    }

    /** The weights in one line, for storing. */
    String line() {
        StringBuilder line = new StringBuilder();
        weights.forEach((word, weight) -> line.append(word)
                .append(' ')
                .append(Math.round(weight * HUNDRED))
                .append(' '));
        return line.toString();
    }

    /** Reads a stored line. */
    static WordWeights parse(String line) {
        Map<String, Double> weights = new HashMap<>();
        String[] parts = line.split(" ");
        for (int i = 0; i + 1 < parts.length; i += 2) {
            weights.put(parts[i], Integer.parseInt(parts[i + 1]) / HUNDRED);
        }
        return new WordWeights(weights);
    }
}
