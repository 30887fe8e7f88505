package org.modelwire.secret;

import java.security.SecureRandom;
import java.util.Base64;

/** Texts that nobody can guess, and numbers that a person can read out over the telephone. */
public final class RandomText {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    /** Crockford's digits: no I, L, O or U, which are misread. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private RandomText() {}

    /** 256 random bits in 43 characters that may stand in an address. */
    public static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A number for a receipt, such as {@code R-4K7Q-9XWM}: 40 random bits after a prefix. */
    public static String receipt(String prefix) {
        StringBuilder number = new StringBuilder(prefix);
        for (int i = 0; i < 8; i++) {
            number.append(i % 4 == 0 ? "-" : "").append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return number.toString();
    }
}
