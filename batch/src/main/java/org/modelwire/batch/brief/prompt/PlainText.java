package org.modelwire.batch.brief.prompt;

/**
 * Text from outside without what a person cannot see: control and format characters (zero-width, bidirectional, soft
 * hyphens, tags), variation selectors, private use and lone surrogates. Line ends become line feeds.
 *
 * <p>Source: Unicode general categories Cc, Cf, Cs, Co and Cn; UTS 39 section 5 and UTS 55 on hidden text.
 */
public final class PlainText {

    /** Letters, marks and symbols that have no shape: joiners, Hangul fillers, Mongolian selectors, the empty Braille cell. */
    private static final String BLANK = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFFA0";

    private PlainText() {}

    /** The text as a person sees it. */
    public static String of(String text) {
        String lines = text.replace("\r\n", "\n");
        StringBuilder visible = new StringBuilder(lines.length());
        lines.codePoints().forEach(character -> append(visible, character));
        return visible.toString();
    }

    /** The same as one line. */
    public static String line(String text) {
        return of(text).replaceAll("\\s+", " ").strip();
    }

    private static void append(StringBuilder visible, int character) {
        switch (character) {
            case '\n', '\t' -> visible.appendCodePoint(character);
            case '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> visible.append('\n');
            default -> {
                if (!isHidden(character)) {
                    visible.appendCodePoint(character);
                }
            }
        }
    }

    private static boolean isHidden(int character) {
        boolean variation =
                (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
        return variation
                || BLANK.indexOf(character) >= 0
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED -> true;
                    default -> false;
                };
    }
}
