package org.modelwire.web.form;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Says in a form when it was made, so that nobody can say otherwise (HMAC with SHA-256, RFC 2104). */
final class FormStamp {

    /** A person takes longer to read and fill in a form. */
    static final Duration SHORTEST = Duration.ofSeconds(2);

    /** A page that was open over night still works. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    FormStamp(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** A stamp for a form that is made now. */
    String make(String form, Instant now) {
        String second = Long.toString(now.getEpochSecond());
        return second + "." + sign(form, second);
    }

    /** Whether a stamp is ours, for this form, and of an age at which a person sends it. */
    boolean fits(String form, String stamp, Instant now) {
        String[] parts = stamp == null ? new String[0] : stamp.split("\\.", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{1,12}")) {
            return false;
        }
        boolean ours = MessageDigest.isEqual(
                sign(form, parts[0]).getBytes(StandardCharsets.US_ASCII), parts[1].getBytes(StandardCharsets.US_ASCII));
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(parts[0])), now);
        return ours && age.compareTo(SHORTEST) >= 0 && age.compareTo(LONGEST) <= 0;
    }

    private String sign(String form, String second) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((form + " " + second).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
