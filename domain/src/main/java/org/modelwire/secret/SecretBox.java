package org.modelwire.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.modelwire.config.HomeConfig;
import org.modelwire.config.SecretKeyConfig;

/**
 * Encrypts secrets that must be read again, so that the database alone tells nobody: AES-256 in Galois/Counter Mode with a
 * nonce of 96 bits by chance (NIST SP 800-38D, section 8.2.2). The key is no part of the database.
 */
@ApplicationScoped
public class SecretBox {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String PREFIX = "v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretKeyConfig config;
    private HomeConfig home;
    private volatile SecretKeySpec key;

    /** For the container's proxy. */
    protected SecretBox() {}

    @Inject
    public SecretBox(SecretKeyConfig config, HomeConfig home) {
        this.config = config;
        this.home = home;
    }

    /**
     * Encrypts a text.
     *
     * @param purpose whose secret it is; opens for no other
     */
    public String seal(String text, String purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(bytes(text));
            byte[] whole = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return PREFIX + Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + CIPHER, e);
        }
    }

    /** The text that was sealed; empty if it was sealed with another key or for another purpose, or was changed. */
    public Optional<String> open(String sealed, String purpose) {
        if (!isSealed(sealed)) {
            return Optional.empty();
        }
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(PREFIX.length())));
            byte[] nonce = new byte[NONCE_BYTES];
            whole.get(nonce);
            byte[] rest = new byte[whole.remaining()];
            whole.get(rest);
            return Optional.of(
                    new String(cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(rest), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /** Whether a text has the form that {@link #seal} gives. */
    public static boolean isSealed(String text) {
        return text.startsWith(PREFIX);
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bytes(purpose));
        return cipher;
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            String text = config.secretKey().orElseGet(() -> new SecretKeyFile(home.directory()).read());
            known = new SecretKeySpec(Base64.getDecoder().decode(text), "AES");
            key = known;
        }
        return known;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
