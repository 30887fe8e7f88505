package org.modelwire.batch.story;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a further report of a story adds to the earlier ones: numbers, dates, names and quotations that stand in none of
 * them. Words alone count for nothing; every newsroom has its own.
 */
final class Novelty {

    /** New facts from which a report is an update. Two reports of the same state of things differ by up to three. */
    static final int UPDATE = 4;

    /** Least share of new ones among all facts of the report; a long report may hold a few by the way. */
    private static final double LEAST_SHARE = 0.25;

    private static final int QUOTATION_COUNTS = 2;
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w-])([$€£]?)(\\d[\\d.,]*)\\s*(bn|billion|m|million|k|thousand|tn|trillion)?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile("(?<![.!?:\"“”„]\\s{0,2}|^|\\n)\\b\\p{Lu}[\\p{L}\\p{N}-]+(?: \\p{Lu}[\\p{L}\\p{N}-]+)*");
    private static final Pattern QUOTATION = Pattern.compile("[\"“„]([^\"“”„\n]{15,400})[\"”“]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]*");

    private static final Map<String, String> SCALES = Map.of(
            "bn",
            "billion",
            "billion",
            "billion",
            "m",
            "million",
            "million",
            "million",
            "k",
            "thousand",
            "thousand",
            "thousand",
            "tn",
            "trillion",
            "trillion",
            "trillion");

    private static final List<String> SPELLED = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final Set<String> words = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final StringBuilder all = new StringBuilder();

    /** Prepares the comparison with the earlier reports of a story, titles and texts. */
    Novelty(List<String> earlier) {
        for (String text : earlier) {
            all.append(plain(text)).append(' ');
            words(text).forEach(words::add);
            numbers(text).forEach(numbers::add);
        }
        for (int value = 0; value < SPELLED.size(); value++) {
            if (words.contains(SPELLED.get(value))) {
                numbers.add(Integer.toString(value));
            }
        }
    }

    /** Whether a further report adds enough to be worth a new text. */
    boolean isUpdate(String text) {
        int fresh = fresh(text);
        return fresh >= UPDATE && fresh >= LEAST_SHARE * facts(text);
    }

    /** How many facts of a report stand in no earlier one; a quotation counts as two. */
    int fresh(String text) {
        long figures = numbers(text).stream()
                .filter(number -> !numbers.contains(number))
                .count();
        long names = names(text).stream()
                .filter(name -> words(name).stream().noneMatch(words::contains))
                .count();
        long quotations = quotations(text).stream()
                .filter(quotation -> all.indexOf(quotation) < 0)
                .count();
        return Math.toIntExact(figures + names + quotations * QUOTATION_COUNTS);
    }

    private static int facts(String text) {
        return numbers(text).size() + names(text).size() + quotations(text).size() * QUOTATION_COUNTS;
    }

    private static Set<String> numbers(String text) {
        Set<String> found = new HashSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String digits = matcher.group(2).replaceAll("[.,]+$", "").replaceAll(",(?=\\d{3})", "");
            String scale = matcher.group(3) == null ? "" : matcher.group(3).toLowerCase(Locale.ROOT);
            // A lone digit is a rank, a version or a count of little weight.
            if (digits.length() > 1 || !scale.isEmpty() || !matcher.group(1).isEmpty()) {
                found.add(digits + (scale.isEmpty() ? "" : " " + SCALES.get(scale)));
            }
        }
        return found;
    }

    private static Set<String> names(String text) {
        Set<String> found = new HashSet<>();
        NAME.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(name -> !DAYS.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(found::add);
        return found;
    }

    private static List<String> quotations(String text) {
        return QUOTATION
                .matcher(text)
                .results()
                .map(result -> plain(result.group(1)))
                .distinct()
                .toList();
    }

    private static Set<String> words(String text) {
        Set<String> found = new HashSet<>();
        WORD.matcher(text)
                .results()
                .map(result -> result.group().toLowerCase(Locale.ROOT))
                .forEach(found::add);
        return found;
    }

    private static String plain(String text) {
        return String.join(
                " ",
                WORD.matcher(text)
                        .results()
                        .map(result -> result.group().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
