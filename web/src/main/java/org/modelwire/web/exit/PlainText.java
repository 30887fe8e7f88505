package org.modelwire.web.exit;

import java.util.Map;

/** Reads what readers see out of what a form of writing makes of it. In one pass each, for a walk reads whole sites. */
final class PlainText {

    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    /** What is longer is no entity. */
    private static final int LONGEST_ENTITY = 9;

    private PlainText() {}

    /** Without tags, the text on both sides of one joined. */
    static String untagged(String text) {
        int open = text.indexOf('<');
        int close = open < 0 ? -1 : text.indexOf('>', open);
        if (close < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (close >= 0) {
            plain.append(text, from, open);
            from = close + 1;
            open = text.indexOf('<', from);
            close = open < 0 ? -1 : text.indexOf('>', open);
        }
        return plain.append(text, from, text.length()).toString();
    }

    /** With the entities of HTML and XML and the escapes of JSON read. */
    static String unescaped(String text) {
        return escapesRead(entitiesRead(text));
    }

    private static String entitiesRead(String text) {
        int mark = text.indexOf('&');
        if (mark < 0) {
            return text;
        }
        StringBuilder read = new StringBuilder(text.length());
        int from = 0;
        for (; mark >= 0; mark = text.indexOf('&', mark + 1)) {
            int end = text.indexOf(';', mark);
            String meant = end < 0 || end - mark > LONGEST_ENTITY ? "" : entity(text.substring(mark + 1, end));
            if (!meant.isEmpty()) {
                read.append(text, from, mark).append(meant);
                from = end + 1;
            }
        }
        return read.append(text, from, text.length()).toString();
    }

    private static String entity(String name) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, "");
        }
        try {
            int point = name.startsWith("#x")
                    ? Integer.parseInt(name, 2, name.length(), 16)
                    : Integer.parseInt(name, 1, name.length(), 10);
            return Character.isValidCodePoint(point) ? Character.toString(point) : " ";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private static String escapesRead(String text) {
        int mark = text.indexOf('\\');
        if (mark < 0) {
            return text;
        }
        StringBuilder read = new StringBuilder(text.length());
        int from = 0;
        while (mark >= 0 && mark + 1 < text.length()) {
            int end = mark + (text.charAt(mark + 1) == 'u' ? 6 : 2);
            String meant = end > text.length() ? "" : escape(text, mark + 1, end);
            if (!meant.isEmpty()) {
                read.append(text, from, mark).append(meant);
                from = end;
            }
            mark = text.indexOf('\\', meant.isEmpty() ? mark + 1 : end);
        }
        return read.append(text, from, text.length()).toString();
    }

    private static String escape(String text, int from, int end) {
        return switch (text.charAt(from)) {
            case 'n', 'r', 't', 'b', 'f' -> " ";
            case '"', '\\', '/' -> text.substring(from, end);
            case 'u' -> codeUnit(text, from + 1, end);
            default -> "";
        };
    }

    private static String codeUnit(String text, int from, int end) {
        try {
            return Character.toString((char) Integer.parseInt(text, from, end, 16));
        } catch (NumberFormatException e) {
            return "";
        }
    }

    /** With one space wherever there is white space, and none at either end. */
    static String spaced(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c >= '\t' && c <= '\r') {
                gap = true;
            } else {
                if (gap && plain.length() > 0) {
                    plain.append(' ');
                }
                gap = false;
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }
}
