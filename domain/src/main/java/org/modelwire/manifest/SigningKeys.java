package org.modelwire.manifest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import org.modelwire.secret.SiteSecretRepository;

/** The Ed25519 key of this site (RFC 8032, through the JDK), made at the first use and shared by its nodes. */
@ApplicationScoped
public class SigningKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "manifest-private-key";
    private static final String PUBLIC = "manifest-public-key";

    @Inject
    private SiteSecretRepository secrets;

    private volatile KeyPair pair;

    /** Signs a text. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair().getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on has " + ALGORITHM, e);
        }
    }

    /** Whether a signature is ours, over this very text. */
    boolean fits(String text, String signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(pair().getPublic());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // what is no signature at all fits nothing
        }
    }

    /** The key with which anybody can verify, as SubjectPublicKeyInfo in Base64 (RFC 8410). */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(pair().getPublic().getEncoded());
    }

    private KeyPair pair() {
        KeyPair known = pair;
        if (known == null) {
            known = read();
            pair = known;
        }
        return known;
    }

    private KeyPair read() {
        try {
            if (secrets.find(PRIVATE).isEmpty()) {
                make();
            }
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(stored(PUBLIC))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(stored(PRIVATE))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of this site cannot be read", e);
        }
    }

    private byte[] stored(String name) {
        return Base64.getDecoder().decode(secrets.find(name).orElseThrow());
    }

    private void make() throws GeneralSecurityException {
        KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Base64.Encoder text = Base64.getEncoder();
        try {
            secrets.keep(Map.of(
                    PRIVATE, text.encodeToString(made.getPrivate().getEncoded()),
                    PUBLIC, text.encodeToString(made.getPublic().getEncoded())));
        } catch (Exception e) {
            // another node was faster, or the database is away: the next read tells; what a commit throws differs
        }
    }
}
