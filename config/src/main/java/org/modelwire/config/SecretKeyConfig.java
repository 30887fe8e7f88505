package org.modelwire.config;

import java.util.Base64;
import java.util.Optional;

/**
 * Key {@code modelwire.secret-key}: encrypts the secrets of people that the database holds. Several nodes need the same one.
 *
 * @param secretKey 256 bits in Base64, never printed; if empty, a file below {@code modelwire.home} has it
 */
public record SecretKeyConfig(Optional<String> secretKey) {

    /** What the key has, in bytes. */
    public static final int BYTES = 32;

    private static final String KEY = "modelwire.secret-key";

    /** Reads the setting. */
    public static SecretKeyConfig of(Settings settings) {
        Optional<String> key = settings.text(KEY);
        if (key.isPresent() && !isKey(key.get())) {
            throw new SettingException(
                    KEY, "must be " + BYTES + " bytes in Base64, as \"openssl rand -base64 " + BYTES + "\" makes them");
        }
        return new SecretKeyConfig(key);
    }

    /** Whether a text has the shape of a key. */
    public static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "SecretKeyConfig[" + (secretKey.isPresent() ? "***" : "file") + "]";
    }
}
