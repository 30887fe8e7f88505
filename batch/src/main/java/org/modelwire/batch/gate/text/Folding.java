package org.modelwire.batch.gate.text;

import java.text.Normalizer;
import java.util.Arrays;

/** Rewrites typography to its plain form and remembers where each character came from. */
final class Folding {

    private final StringBuilder text;
    private int[] origin;

    private Folding(String original) {
        text = new StringBuilder(original.length());
        origin = new int[original.length() + 8];
        for (int i = 0; i < original.length(); ) {
            int codePoint = original.codePointAt(i);
            append(codePoint, i);
            i += Character.charCount(codePoint);
        }
    }

    static Folding of(String original) {
        return new Folding(original);
    }

    String text() {
        return text.toString();
    }

    int[] origin() {
        return Arrays.copyOf(origin, text.length());
    }

    private void append(int codePoint, int from) {
        if (codePoint == '\n') {
            put('\n', from);
        } else if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            put(' ', from);
        } else if (codePoint < 0x80) {
            put((char) codePoint, from);
        } else {
            plain(codePoint).chars().forEach(character -> put((char) character, from));
        }
    }

    private void put(char character, int from) {
        if (character == ' ' && text.length() > 0 && Character.isWhitespace(text.charAt(text.length() - 1))) {
            return;
        }
        if (text.length() == origin.length) {
            origin = Arrays.copyOf(origin, origin.length * 2);
        }
        origin[text.length()] = from;
        text.append(character);
    }

    private static String plain(int codePoint) {
        return switch (codePoint) {
            case 0x201C, 0x201D, 0x201E, 0x201F, 0x00AB, 0x00BB, 0x2033 -> "\"";
            case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x02BC -> "'";
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212 -> "-";
            case 0x2014, 0x2015 -> " - ";
            case 0x2122, 0x00AE, 0x00A9, 0x00AD -> "";
            default -> decomposed(codePoint);
        };
    }

    /** Without accents and compatibility forms; invisible format characters vanish. */
    private static String decomposed(int codePoint) {
        if (Character.getType(codePoint) == Character.FORMAT) {
            return "";
        }
        String parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(parts.length());
        parts.codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
