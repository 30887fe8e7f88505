package org.modelwire.web.console.openid;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.modelwire.config.OidcConfig;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.console.access.ConsoleAnswers;

/** Sends browsers to the provider with a question, and gets an ID token for the code that they bring back. */
@ApplicationScoped
public class CodeExchange {

    private OidcConfig config;
    private SiteConfig site;
    private OpenIdProvider provider;

    /** For the container's proxy. */
    protected CodeExchange() {}

    @Inject
    CodeExchange(OidcConfig config, SiteConfig site, OpenIdProvider provider) {
        this.config = config;
        this.site = site;
        this.provider = provider;
    }

    /** Where the provider sends its answer; from the settings, never from a request. */
    URI answerAddress() {
        return URI.create(site.absolute(ConsoleAnswers.OPENID_ANSWER));
    }

    /** Where a browser asks the provider who somebody is. */
    URI question(PendingSignIn pending) throws OpenIdRefusalException {
        return new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE),
                        new Scope(config.scopes().toArray(String[]::new)),
                        client(),
                        answerAddress())
                .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                .state(new State(pending.state()))
                .nonce(new Nonce(pending.nonce()))
                .codeChallenge(new CodeVerifier(pending.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** The ID token for a code, as the provider gave it; nothing in it is checked yet. */
    JWT token(AuthorizationCode code, PendingSignIn pending) throws OpenIdRefusalException {
        OIDCProviderMetadata metadata = provider.metadata();
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(code, answerAddress(), new CodeVerifier(pending.verifier()));
        TokenRequest.Builder request = config.clientSecret()
                .map(secret -> new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(), authentication(new Secret(secret), metadata), grant))
                .orElseGet(() -> new TokenRequest.Builder(metadata.getTokenEndpointURI(), client(), grant));
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(
                    ProviderReader.bounded(request.build().toHTTPRequest()).send());
            if (!answer.indicatesSuccess()) {
                throw new OpenIdRefusalException(
                        Refusal.UNTRUSTED,
                        "the provider gives no token: "
                                + answer.toErrorResponse().getErrorObject().getCode());
            }
            JWT token = ((OIDCTokenResponse) answer).getOIDCTokens().getIDToken();
            if (token == null) {
                throw new OpenIdRefusalException(Refusal.UNTRUSTED, "the provider gives no ID token");
            }
            return token;
        } catch (IOException e) {
            throw new OpenIdRefusalException(Refusal.UNREACHABLE, e);
        } catch (ParseException e) {
            throw new OpenIdRefusalException(Refusal.UNTRUSTED, e);
        }
    }

    ClientID client() {
        return new ClientID(config.clientId());
    }

    /** HTTP Basic unless the provider takes the secret in the body alone (OpenID Connect Core 1.0, section 9). */
    private ClientAuthentication authentication(Secret secret, OIDCProviderMetadata metadata) {
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean inBody = methods != null
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return inBody ? new ClientSecretPost(client(), secret) : new ClientSecretBasic(client(), secret);
    }
}
