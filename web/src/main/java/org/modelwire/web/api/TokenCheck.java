package org.modelwire.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.modelwire.account.token.ApiTokens;
import org.modelwire.account.token.TokenScope;
import org.modelwire.config.ApiConfig;
import org.modelwire.web.api.problem.Problem;

/**
 * Knows who may use the operations API: the bearer of the configured token, and whoever has one that was made at the
 * console, as far as its scope goes; without any such token, nobody.
 *
 * <p>Source: RFC 6750, sections 2.1 (the header) and 3 (the challenge).
 */
@ApplicationScoped
public class TokenCheck {

    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"modelwire\"";

    @Inject
    private ApiConfig config;

    @Inject
    private ApiTokens tokens;

    /**
     * What stands against a request; empty if nothing does.
     *
     * @param authorization value of the header, which may be null
     * @param method of HTTP
     */
    public Optional<Problem> refusal(String authorization, String method) {
        Optional<TokenScope> scope = bearer(authorization).flatMap(tokens::check);
        return scope.isEmpty()
                ? refusal(authorization)
                : scope.filter(given -> !given.allows(method))
                        .map(given -> Problem.of(
                                        Status.FORBIDDEN,
                                        "token-scope",
                                        "This token may only read. Make one that may write.")
                                .withHeader(
                                        HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"insufficient_scope\""));
    }

    private static Optional<String> bearer(String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    /** What is wrong with the value of an {@code Authorization} header, which may be null; empty if nothing is. */
    private Optional<Problem> refusal(String authorization) {
        if (config.token().isEmpty()) {
            return Optional.of(Problem.of(
                    Status.FORBIDDEN,
                    "api-off",
                    "The operations API is off. Set modelwire.api.token (environment variable MODELWIRE_API_TOKEN) to a"
                            + " secret of at least 16 characters and restart."));
        }
        Optional<String> bearer = bearer(authorization);
        if (bearer.isEmpty()) {
            return Optional.of(unauthorized(
                    "Send the header \"Authorization: Bearer\" with the value of modelwire.api.token.", CHALLENGE));
        }
        byte[] given = bearer.get().getBytes(StandardCharsets.UTF_8);
        byte[] expected = config.token().get().getBytes(StandardCharsets.UTF_8);
        // Takes the same time wherever the two differ, so that a token cannot be guessed letter by letter.
        return MessageDigest.isEqual(given, expected)
                ? Optional.empty()
                : Optional.of(unauthorized(
                        "The token is not the value of modelwire.api.token, nor one of the console that still works.",
                        CHALLENGE + ", error=\"invalid_token\""));
    }

    private static Problem unauthorized(String detail, String challenge) {
        return Problem.of(Status.UNAUTHORIZED, "unauthorized", detail)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
}
