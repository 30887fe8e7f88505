package org.modelwire.web.console.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * A sign-in that waits for the provider's answer, kept in the session of the browser that began it and taken out once.
 *
 * @param state what the answer must bring back (RFC 6749, section 10.12)
 * @param nonce what the ID token must hold
 * @param verifier what proves to the provider that the code is ours (RFC 7636)
 * @param target where to go afterwards
 */
record PendingSignIn(String state, String nonce, String verifier, String target) implements Serializable {

    private static final String KEY = PendingSignIn.class.getName();
    private static final int SECONDS = 600;

    /** One with new numbers by chance. */
    static PendingSignIn begin(String target) {
        return new PendingSignIn(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), target);
    }

    /** Keeps it; a session that is there for nothing else does not last. */
    void keep(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        if (session.isNew()) {
            session.setMaxInactiveInterval(SECONDS);
        }
        session.setAttribute(KEY, this);
    }

    /** The sign-in that this browser began, if the answer brings back its state; nobody gets it twice. */
    static Optional<PendingSignIn> take(HttpServletRequest request, String state) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof PendingSignIn pending)) {
            return Optional.empty();
        }
        session.removeAttribute(KEY);
        return Optional.of(pending).filter(one -> MessageDigest.isEqual(bytes(one.state), bytes(state)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
