package org.modelwire.batch.article.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The sentences of a text as terms. Lines that do not end like a sentence (teasers, captions, credits) and notes of when a
 * page was changed are no statements; quotation marks, dashes and spaces are no terms.
 */
final class Statements {

    private static final Pattern LINE_END = Pattern.compile("\\R+");
    private static final Pattern ENDS_LIKE_A_SENTENCE = Pattern.compile("[.!?\u2026][\"'\u201d\u2019\u00bb)\\]]*$");
    private static final Pattern SENTENCE_END = Pattern.compile(
            "(?<=[.!?\u2026][\"'\u201d\u2019\u00bb)]?)\\s+(?=[\"'\u201c\u2018\u00ab(]?[\\p{Lu}\\p{N}])");
    private static final Pattern STAMP =
            Pattern.compile("(?i)^(?:last |first |originally )?(?:updated|published|posted|modified)\\b.{0,80}$");
    private static final Pattern TERM =
            Pattern.compile("\\p{N}+(?:[.,:]\\p{N}+)*+|\\p{L}+(?:'\\p{L}+)*+|[$\u20ac\u00a3\u00a5%]");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

    private final List<List<Term>> sentences;

    private Statements(List<List<Term>> sentences) {
        this.sentences = sentences;
    }

    static Statements of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}+", "")
                .replace('\u2019', '\'')
                .replace('\u02bc', '\'');
        List<List<String>> written = LINE_END.splitAsStream(plain)
                .map(String::strip)
                .filter(line -> ENDS_LIKE_A_SENTENCE.matcher(line).find())
                .flatMap(line -> Arrays.stream(SENTENCE_END.split(line)))
                .filter(sentence -> !STAMP.matcher(sentence).matches())
                .map(Statements::words)
                .filter(words -> !words.isEmpty())
                .toList();
        Set<String> small = new HashSet<>();
        written.forEach(words -> words.stream().filter(word -> !isCapital(word)).forEach(small::add));
        return new Statements(written.stream().map(words -> terms(words, small)).toList());
    }

    private static List<String> words(String sentence) {
        return TERM.matcher(sentence).results().map(MatchResult::group).toList();
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    /** A capital begins a name, but at the head of a sentence only in a word that the text never writes small. */
    private static List<Term> terms(List<String> words, Set<String> small) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = THOUSANDS.matcher(words.get(i)).replaceAll("");
            String lower = word.toLowerCase(Locale.ROOT).replaceAll("'s$", "");
            terms.add(new Term(lower, isCapital(word) && i > 0 && word.length() > 1 && !small.contains(lower)));
        }
        return List.copyOf(terms);
    }

    List<List<Term>> sentences() {
        return sentences;
    }

    /** Those that do not stand in another text word for word. */
    List<List<Term>> without(Statements other) {
        Set<List<Term>> theirs = new HashSet<>(other.sentences);
        return sentences.stream().filter(sentence -> !theirs.contains(sentence)).toList();
    }

    /** How many terms all of it has. */
    int size() {
        return size(sentences);
    }

    static int size(List<List<Term>> sentences) {
        return sentences.stream().mapToInt(List::size).sum();
    }
}
