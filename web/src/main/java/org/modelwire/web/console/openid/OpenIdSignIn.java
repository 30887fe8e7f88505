package org.modelwire.web.console.openid;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.account.ExternalAccounts;
import org.modelwire.account.ExternalAccounts.Identity;
import org.modelwire.account.Person;
import org.modelwire.account.Role;
import org.modelwire.config.OidcConfig;
import org.modelwire.config.SiteConfig;
import org.modelwire.config.ThisMachine;
import org.modelwire.web.console.access.ConsoleAnswers;

/** Lets in whom the provider's answer names. */
@ApplicationScoped
public class OpenIdSignIn {

    /** A longer address may be refused on its way; the provider then asks whom it should sign out. */
    private static final int LONGEST_HINT = 4_000;

    @Inject
    private OidcConfig config;

    @Inject
    private SiteConfig site;

    @Inject
    private OpenIdProvider provider;

    @Inject
    private CodeExchange exchange;

    @Inject
    private ExternalAccounts accounts;

    /**
     * Who was let in.
     *
     * @param leaving where to sign out at the provider, if it has such a place
     */
    record Welcome(Person person, Optional<URI> leaving) {}

    /**
     * Takes an answer.
     *
     * @param parameters of the answer
     * @param pending the sign-in that it answers
     */
    Welcome take(Map<String, List<String>> parameters, PendingSignIn pending) throws OpenIdRefusalException {
        JWT token = exchange.token(code(parameters), pending);
        IDTokenClaimsSet claims = claims(token, pending);
        TokenClaims read = new TokenClaims(config, claims);
        Identity identity = read.identity();
        Optional<Role> role = read.role();
        if (role.isEmpty()) {
            accounts.refuse(identity, "no value of the claim " + config.rolesClaim() + " gives a role");
            throw new OpenIdRefusalException(
                    Refusal.NO_ROLE, identity.login() + " has no role by " + config.rolesClaim());
        }
        Person person = accounts.welcome(identity, role.get())
                .orElseThrow(
                        () -> new OpenIdRefusalException(Refusal.SWITCHED_OFF, identity.login() + " is switched off"));
        return new Welcome(person, leaving(token));
    }

    private AuthorizationCode code(Map<String, List<String>> parameters) throws OpenIdRefusalException {
        AuthenticationResponse answer;
        try {
            answer = AuthenticationResponseParser.parse(exchange.answerAddress(), parameters);
        } catch (ParseException e) {
            throw new OpenIdRefusalException(Refusal.UNTRUSTED, e);
        }
        if (answer.getIssuer() != null
                && !answer.getIssuer().equals(provider.metadata().getIssuer())) {
            throw new OpenIdRefusalException(Refusal.UNTRUSTED, "another provider answers: " + answer.getIssuer());
        }
        if (!answer.indicatesSuccess()) {
            throw new OpenIdRefusalException(
                    Refusal.DENIED,
                    "the provider answers " + answer.toErrorResponse().getErrorObject());
        }
        AuthorizationCode code = answer.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw new OpenIdRefusalException(Refusal.UNTRUSTED, "the answer has no code");
        }
        return code;
    }

    private IDTokenClaimsSet claims(JWT token, PendingSignIn pending) throws OpenIdRefusalException {
        try {
            return provider.claims(token, new Nonce(pending.nonce()));
        } catch (OpenIdRefusalException e) {
            accounts.refuse(
                    new Identity(String.valueOf(config.issuer().orElseThrow()), "nobody", "nobody", ""),
                    "the ID token cannot be trusted: " + e.getMessage());
            throw e;
        }
    }

    /** Where to sign out at the provider (OpenID Connect RP-Initiated Logout 1.0, section 2). */
    private Optional<URI> leaving(JWT token) throws OpenIdRefusalException {
        OIDCProviderMetadata metadata = provider.metadata();
        URI end = metadata.getEndSessionEndpointURI();
        if (end == null || !ThisMachine.orEncrypted(end)) {
            return Optional.empty();
        }
        JWT hint = token.getParsedString().length() <= LONGEST_HINT ? token : null;
        URI back = URI.create(site.absolute(ConsoleAnswers.SIGN_IN));
        return Optional.of(new LogoutRequest(end, hint, null, exchange.client(), back, null, null).toURI());
    }
}
