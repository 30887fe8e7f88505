package org.modelwire.batch.gate.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a sentence as the number reader sees it.
 *
 * @param kind digits, a word or any other character
 * @param text as written
 * @param start its first character in the passage's text
 * @param end the character after its last
 */
record Lexeme(Kind kind, String text, int start, int end) {

    enum Kind {
        NUMBER,
        /** Digits with two full stops or more, as versions have them. */
        VERSION,
        CLOCK,
        WORD,
        SIGN
    }

    private static final Pattern PIECE = Pattern.compile("(?<version>\\d{1,9}(?:\\.\\d{1,9}){2,})"
            + "|(?<clock>\\d{1,2}:\\d{2}(?![\\d:]))"
            + "|(?<number>\\d{1,3}(?:,\\d{3}){1,8}(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
            + "|(?<word>(?:\\p{L}\\.){2,8}|\\p{L}+(?:'\\p{L}+)?)"
            + "|\\S");

    static List<Lexeme> in(String text) {
        List<Lexeme> lexemes = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            lexemes.add(new Lexeme(kind(piece), piece.group(), piece.start(), piece.end()));
        }
        return lexemes;
    }

    private static Kind kind(Matcher piece) {
        if (piece.group("number") != null) {
            return Kind.NUMBER;
        }
        if (piece.group("word") != null) {
            return Kind.WORD;
        }
        if (piece.group("clock") != null) {
            return Kind.CLOCK;
        }
        return piece.group("version") != null ? Kind.VERSION : Kind.SIGN;
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean touches(Lexeme next) {
        return end == next.start;
    }
}
