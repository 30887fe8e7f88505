package org.modelwire.brief;

import java.util.Optional;

/**
 * Finds quoted words in a text although white space, case and the typography of quotation marks, dashes and ellipses may
 * differ. Made once for a text and asked for many quotes.
 */
public final class QuoteFinder {

    private final String normal;
    private final int[] origin;
    private final int length;

    /** Prepares a text. */
    public QuoteFinder(String text) {
        StringBuilder into = new StringBuilder(text.length());
        int[] places = new int[text.length() * 3 + 1];
        for (int i = 0; i < text.length(); i++) {
            int before = into.length();
            append(into, text.charAt(i));
            for (int j = before; j < into.length(); j++) {
                places[j] = i;
            }
        }
        this.normal = into.toString();
        this.origin = places;
        this.length = text.length();
    }

    private static void append(StringBuilder into, char c) {
        if (Character.isWhitespace(c) || c == '\u00a0') {
            if (!into.isEmpty() && into.charAt(into.length() - 1) != ' ') {
                into.append(' ');
            }
            return;
        }
        switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u2032' -> into.append('\'');
            case '\u201c', '\u201d', '\u201e', '\u2033', '\u00ab', '\u00bb' -> into.append('"');
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> into.append('-');
            case '\u2026' -> into.append("...");
            case '\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff' -> {
                // invisible: counts for nothing
            }
            default -> into.append(Character.toLowerCase(c));
        }
    }

    private static String normalise(String words) {
        StringBuilder into = new StringBuilder(words.length());
        words.chars().forEach(c -> append(into, (char) c));
        return into.toString().strip();
    }

    /** Where the words first stand in the text; empty if they do not, or if nothing is left of them. */
    public Optional<Span> find(String words) {
        String wanted = normalise(words);
        int at = wanted.isEmpty() ? -1 : normal.indexOf(wanted);
        if (at < 0) {
            return Optional.empty();
        }
        int last = at + wanted.length() - 1;
        return Optional.of(new Span(origin[at], Math.min(length, origin[last] + 1)));
    }
}
