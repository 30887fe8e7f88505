package org.modelwire.batch.gate.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words of a sentence that name someone or something: capitalised words and codes such as "H100".
 *
 * <p>A word at the start of a sentence, of a quotation or after a colon counts only if it is not an ordinary word; in a
 * headline in title case that holds for every word.
 */
final class NameReader {

    private static final String PART = "[\\p{L}\\p{N}]+(?:[&.'][\\p{L}\\p{N}]+){0,4}";

    /** Repeats are bounded: an article may hold anything, and long chains must not exhaust the stack. */
    static final Pattern WORD = Pattern.compile("(?:\\p{Lu}\\.){2,8}|" + PART + "(?:-" + PART + "){0,6}");

    private static final Pattern STARTS = Pattern.compile("(?:^|[.!?:;\"(\\[]|(?:^|\\s)['-])['\"]?\\s*$");
    private static final Pattern CAPITAL = Pattern.compile(".*\\p{Lu}.*");
    private static final Pattern INNER_CAPITAL = Pattern.compile(".+\\p{Lu}.*");
    private static final Pattern CODE = Pattern.compile("\\p{L}+-?\\d[\\p{L}\\d]*");
    private static final Pattern PART_OF_YEAR =
            Pattern.compile("(?:mid|early|late)-\\d{4}s?", Pattern.CASE_INSENSITIVE);
    private static final double TITLE_CASE = 0.6;

    private NameReader() {}

    /** All names of a sentence, word by word and in order; a hyphenated name counts as its parts. */
    static List<NameWord> read(String text) {
        boolean titleCase = isTitleCase(text);
        List<NameWord> names = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            boolean initial = titleCase
                    || STARTS.matcher(text.substring(Math.max(0, word.start() - 4), word.start()))
                            .find();
            addNames(word.group(), word.start(), initial, names);
        }
        return names;
    }

    private static void addNames(String word, int start, boolean initial, List<NameWord> names) {
        if (!word.contains("-") || CODE.matcher(bare(word)).matches()) {
            addName(word, start, initial, names);
            return;
        }
        int from = 0;
        for (String part : word.split("-")) {
            addName(part, start + from, initial && from == 0, names);
            from += part.length() + 1;
        }
    }

    /** Without what says that it owns something. */
    private static String bare(String word) {
        return word.replaceFirst("'s?$", "");
    }

    private static void addName(String word, int start, boolean initial, List<NameWord> names) {
        String bare = bare(word);
        boolean code = CODE.matcher(bare).matches();
        boolean capital = CAPITAL.matcher(bare).matches() && !Character.isDigit(bare.charAt(0));
        if (PART_OF_YEAR.matcher(bare).matches()
                || !code && !capital
                || bare.length() < 2
                || CommonWords.isTerm(bare)) {
            return;
        }
        boolean shaped = code || INNER_CAPITAL.matcher(bare).matches();
        boolean contracted = bare.contains("'") && CommonWords.isOrdinary(bare.substring(0, bare.indexOf('\'')));
        if (contracted || initial && !shaped && CommonWords.isOrdinary(bare)) {
            return;
        }
        names.add(new NameWord(bare, start, start + bare.length()));
    }

    private static boolean isTitleCase(String text) {
        int words = 0;
        int capitals = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (word.group().length() > 3 && Character.isLetter(word.group().charAt(0))) {
                words++;
                capitals += Character.isUpperCase(word.group().charAt(0)) ? 1 : 0;
            }
        }
        return words >= 4 && capitals > words * TITLE_CASE;
    }
}
