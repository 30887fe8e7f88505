package org.modelwire.shared;

/** Fits text from outside into a column. */
public final class Texts {

    private Texts() {}

    /** The text, or its beginning with an ellipsis; null stays null. Never splits a surrogate pair. */
    public static String cut(String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
