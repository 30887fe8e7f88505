package org.modelwire.batch.gate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A piece of text with its plain spelling, its words, and the way back to where they stand in the original. */
public final class Passage {

    private final String original;
    private final String text;
    private final int[] origin;
    private final List<Word> words;

    private Passage(String original) {
        Folding folding = Folding.of(original);
        this.original = original;
        this.text = folding.text();
        this.origin = folding.origin();
        this.words = words(text);
    }

    /** Reads a text of any length, in one pass. */
    public static Passage of(String original) {
        return new Passage(original);
    }

    /** The text as it was given. */
    public String original() {
        return original;
    }

    /** The text with straight quotes, plain dashes, single spaces and no accents or invisible characters. */
    public String text() {
        return text;
    }

    /** Its words in order. */
    public List<Word> words() {
        return words;
    }

    /** How many words a reader would count: runs between spaces that hold a letter or digit. */
    public int wordCount() {
        int count = 0;
        int end = -1;
        for (Word word : words) {
            boolean apart = end < 0 || text.substring(end, word.start()).chars().anyMatch(Character::isWhitespace);
            count += apart ? 1 : 0;
            end = word.end();
        }
        return count;
    }

    /** All words between single blanks, with one at each end, so that a run of words is found by {@code contains}. */
    public String wordLine() {
        return wordLine(words);
    }

    /** The same for some of the words. */
    public static String wordLine(List<Word> words) {
        return words.stream().map(Word::key).collect(Collectors.joining(" ", " ", " "));
    }

    /** The original words that stand between two places of {@link #text()}. */
    public String originalBetween(int start, int end) {
        return original.substring(originalStart(start), originalEnd(end));
    }

    /** Where in the original the character at {@code index} of {@link #text()} stands. */
    public int originalStart(int index) {
        return index < origin.length ? origin[index] : original.length();
    }

    /** Where in the original the character before {@code end} of {@link #text()} ends. */
    public int originalEnd(int end) {
        return end == 0 ? 0 : Math.min(original.length(), original.offsetByCodePoints(origin[end - 1], 1));
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>(text.length() / 5 + 1);
        for (int i = 0; i < text.length(); i++) {
            int start = i;
            while (i < text.length() && isInWord(text, start, i)) {
                i++;
            }
            if (i > start) {
                words.add(new Word(text.substring(start, i).toLowerCase(Locale.ROOT), start, i));
                i--;
            } else if (isSign(text.charAt(i))) {
                words.add(new Word(text.substring(i, i + 1), i, i + 1));
            }
        }
        return List.copyOf(words);
    }

    /** Letters and digits, an apostrophe between letters, a point or comma between digits. */
    private static boolean isInWord(String text, int start, int at) {
        char character = text.charAt(at);
        if (Character.isLetterOrDigit(character) || at == start || at + 1 == text.length()) {
            return Character.isLetterOrDigit(character);
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return character == '\'' && Character.isLetter(before) && Character.isLetter(after)
                || (character == '.' || character == ',') && Character.isDigit(before) && Character.isDigit(after);
    }

    private static boolean isSign(char character) {
        return character == '%' || Character.getType(character) == Character.CURRENCY_SYMBOL;
    }
}
