package org.modelwire.batch.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * Tells which stored article reports the same event as a new one, by the words that both share, rare ones counting most.
 *
 * <p>Cosine of tf-idf vectors (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988) over
 * title and opening; names and numbers count double, since two reports of one event share those and little else. The
 * longer after each other they come, the more alike they must be. Not safe for two threads.
 */
final class StoryMatcher {

    /** Reports of one event come within this time of each other. */
    static final Duration WINDOW = Duration.ofDays(14);

    /**
     * Likeness from which two articles report the same event; from 0 (no word shared) to 1 (the same words on the same
     * day). Reports of one event by two newsrooms were seen from 0.25, two events about one product up to 0.16.
     */
    static final double SAME_EVENT = 0.21;

    /** Likeness halves in this time. */
    private static final double HALF_LIFE_DAYS = 5;

    private static final int OPENING_WORDS = 220;
    private static final int TITLE_WEIGHT = 2;
    private static final double NAME_WEIGHT = 2.0;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.,'’-]*");

    private static final CharArraySet STOP_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

    private final Map<String, List<Integer>> postings = new HashMap<>();
    private final List<Reported> articles = new ArrayList<>();
    private final List<Map<String, Double>> counts = new ArrayList<>();

    /** An article that belongs to a story. */
    record Reported(long storyId, String title, String text, Instant at) {}

    /** Makes an article known. */
    void add(Reported article) {
        Map<String, Double> words = words(article.title(), article.text());
        int index = articles.size();
        articles.add(article);
        counts.add(words);
        words.keySet()
                .forEach(word ->
                        postings.computeIfAbsent(word, key -> new ArrayList<>()).add(index));
    }

    /** The story whose article is most like this one, if any is like enough and near enough in time. */
    Optional<Long> find(String title, String text, Instant at) {
        Map<String, Double> words = words(title, text);
        Set<Integer> candidates = new HashSet<>();
        int common = Math.max(5, articles.size() / 10);
        words.keySet().forEach(word -> {
            List<Integer> places = postings.getOrDefault(word, List.of());
            if (places.size() <= common) {
                candidates.addAll(places);
            }
        });
        double best = SAME_EVENT;
        Long story = null;
        for (int candidate : candidates) {
            Reported other = articles.get(candidate);
            if (Duration.between(other.at(), at).abs().compareTo(WINDOW) <= 0) {
                double likeness = cosine(words, counts.get(candidate)) * freshness(other.at(), at);
                if (likeness >= best) {
                    best = likeness;
                    story = other.storyId();
                }
            }
        }
        return Optional.ofNullable(story);
    }

    private static double freshness(Instant one, Instant other) {
        double days = Duration.between(one, other).abs().toMinutes() / (24.0 * 60);
        return Math.pow(0.5, days / HALF_LIFE_DAYS);
    }

    private double cosine(Map<String, Double> one, Map<String, Double> other) {
        double dot = 0;
        double ownLength = 0;
        for (Map.Entry<String, Double> word : one.entrySet()) {
            double weight = word.getValue() * rarity(word.getKey());
            ownLength += weight * weight;
            dot += weight * other.getOrDefault(word.getKey(), 0.0) * rarity(word.getKey());
        }
        double otherLength = 0;
        for (Map.Entry<String, Double> word : other.entrySet()) {
            double weight = word.getValue() * rarity(word.getKey());
            otherLength += weight * weight;
        }
        return ownLength == 0 || otherLength == 0 ? 0 : dot / Math.sqrt(ownLength * otherLength);
    }

    private double rarity(String word) {
        int known = postings.getOrDefault(word, List.of()).size();
        return Math.log(1 + (articles.size() + 1.0) / (known + 1.0));
    }

    private static Map<String, Double> words(String title, String text) {
        Map<String, Double> found = new HashMap<>();
        collect(title, Integer.MAX_VALUE, TITLE_WEIGHT, found);
        collect(text, OPENING_WORDS, 1, found);
        found.replaceAll((word, count) -> 1 + Math.log(count));
        return found;
    }

    private static void collect(String text, int most, double weight, Map<String, Double> into) {
        Matcher matcher = WORD.matcher(text);
        for (int n = 0; n < most && matcher.find(); n++) {
            String word = matcher.group().replaceAll("[.,'’-]+$|['’]s$", "");
            if (!word.isEmpty()
                    && !STOP_WORDS.contains(word.toLowerCase(Locale.ROOT))
                    && (word.length() > 2 || telling(word))) {
                into.merge(word.toLowerCase(Locale.ROOT), telling(word) ? weight * NAME_WEIGHT : weight, Double::sum);
            }
        }
    }

    private static boolean telling(String word) {
        return Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0));
    }
}
