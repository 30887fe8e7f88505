package org.modelwire.web.console.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.modelwire.config.OidcConfig;
import org.modelwire.config.ThisMachine;

/**
 * What the provider says of itself (OpenID Connect Discovery 1.0, section 4), read at the first sign-in and again after an
 * hour, and the check of what it signs: RSA or elliptic curves, never a shared secret and never nothing.
 */
@ApplicationScoped
public class OpenIdProvider {

    private static final String DOCUMENT = "/.well-known/openid-configuration";
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final ResourceRetriever reader = new ProviderReader();
    private OidcConfig config;
    private Clock clock;
    private volatile Known known;

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant until) {}

    /** For the container's proxy. */
    protected OpenIdProvider() {}

    @Inject
    OpenIdProvider(OidcConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** What the provider says of itself. */
    OIDCProviderMetadata metadata() throws OpenIdRefusalException {
        return known().metadata();
    }

    /**
     * The claims of an ID token that the provider signed for us and for one sign-in, and that is not too old (OpenID Connect
     * Core 1.0, section 3.1.3.7).
     */
    IDTokenClaimsSet claims(JWT token, Nonce nonce) throws OpenIdRefusalException {
        if (!(token instanceof SignedJWT)) {
            throw new OpenIdRefusalException(Refusal.UNTRUSTED, "the ID token is not signed");
        }
        IDTokenValidator validator = known().validator();
        try {
            IDTokenClaimsSet claims = validator.validate(token, nonce);
            if (claims.getAuthorizedParty() != null
                    && !claims.getAuthorizedParty().getValue().equals(config.clientId())) {
                throw new OpenIdRefusalException(Refusal.UNTRUSTED, "the ID token was made for another client");
            }
            return claims;
        } catch (BadJOSEException | JOSEException e) {
            throw new OpenIdRefusalException(Refusal.UNTRUSTED, e);
        }
    }

    private Known known() throws OpenIdRefusalException {
        Known now = known;
        if (now == null || clock.instant().isAfter(now.until())) {
            now = read();
            known = now;
        }
        return now;
    }

    private Known read() throws OpenIdRefusalException {
        URI issuer = config.issuer().orElseThrow();
        try {
            URI address = URI.create(issuer.toString().replaceAll("/+$", "") + DOCUMENT);
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(
                    reader.retrieveResource(address.toURL()).getContent());
            check(metadata, issuer);
            return new Known(metadata, validator(metadata), clock.instant().plus(KEPT));
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new OpenIdRefusalException(Refusal.UNREACHABLE, e);
        }
    }

    private static void check(OIDCProviderMetadata metadata, URI issuer) throws OpenIdRefusalException {
        if (!metadata.getIssuer().getValue().equals(issuer.toString())) {
            throw new OpenIdRefusalException(
                    Refusal.UNREACHABLE,
                    "the provider calls itself " + metadata.getIssuer() + ", modelwire.oidc.issuer is " + issuer);
        }
        for (URI needed : Arrays.asList(
                metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI())) {
            if (needed == null || !ThisMachine.orEncrypted(needed)) {
                throw new OpenIdRefusalException(
                        Refusal.UNREACHABLE, "an address of the provider is missing or not https: " + needed);
            }
        }
    }

    private IDTokenValidator validator(OIDCProviderMetadata metadata) throws MalformedURLException {
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        Objects.requireNonNull(metadata.getJWKSetURI()).toURL(), reader)
                .refreshAheadCache(false)
                .build();
        return new IDTokenValidator(
                new Issuer(metadata.getIssuer()),
                new ClientID(config.clientId()),
                new JWSVerificationKeySelector<>(ALGORITHMS, keys),
                null);
    }
}
