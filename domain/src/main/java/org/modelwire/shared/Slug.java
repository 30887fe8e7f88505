package org.modelwire.shared;

import java.text.Normalizer;
import java.util.Locale;

/** The readable part of an address: lower-case ASCII letters and digits with single hyphens between them. */
public final class Slug {

    /** Longest slug made from a text. */
    public static final int MAX_LENGTH = 80;

    private Slug() {}

    /** A slug of at most {@link #MAX_LENGTH} characters, cut between words; {@code "item"} if nothing of the text is left. */
    public static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.length() > MAX_LENGTH) {
            int cut = plain.lastIndexOf('-', MAX_LENGTH);
            plain = plain.substring(0, cut > 0 ? cut : MAX_LENGTH);
        }
        return plain.isEmpty() ? "item" : plain;
    }
}
