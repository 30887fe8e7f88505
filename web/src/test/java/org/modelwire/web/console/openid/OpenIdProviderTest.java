package org.modelwire.web.console.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.account.Role;
import org.modelwire.config.SiteConfig;

/** What a provider may say, over real HTTP. */
class OpenIdProviderTest {

    private static final SiteConfig SITE =
            new SiteConfig("Wire", URI.create("https://wire.news.example"), Optional.empty(), Optional.empty());

    private static final Nonce NONCE = new Nonce("nonce-of-this-sign-in");
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private StaticProvider server;
    private OpenIdProvider provider;

    @BeforeEach
    void start() throws Exception {
        server = new StaticProvider();
        provider = provider(Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private OpenIdProvider provider(Map<String, String> settings) {
        return new OpenIdProvider(
                server.config(settings), Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));
    }

    /** Claims as they should be; the library looks at the machine's clock. */
    private JWTClaimsSet.Builder good() {
        long now = System.currentTimeMillis();
        return new JWTClaimsSet.Builder()
                .issuer(server.issuer())
                .audience(StaticProvider.CLIENT)
                .subject("248289761001")
                .issueTime(new Date(now))
                .expirationTime(new Date(now + 300_000))
                .claim("nonce", NONCE.getValue())
                .claim("preferred_username", "ada.lind")
                .claim("name", "Ada Lind")
                .claim("roles", List.of("staff", "newsroom"));
    }

    private JWT token(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return server.signed(change.apply(good()).build());
    }

    private TokenClaims read(JWT token, Map<String, String> settings) throws OpenIdRefusalException {
        return new TokenClaims(server.config(settings), provider.claims(token, NONCE));
    }

    @Test
    void tellsWhoSomebodyIsAndWhatTheyMayDo() throws Exception {
        TokenClaims claims = read(token(same -> same), Map.of());
        assertThat(claims.identity().issuer()).isEqualTo(server.issuer());
        assertThat(claims.identity().subject()).isEqualTo("248289761001");
        assertThat(claims.identity().login()).isEqualTo("ada.lind");
        assertThat(claims.identity().name()).isEqualTo("Ada Lind");
        assertThat(claims.role()).contains(Role.EDITOR);
    }

    @Test
    void givesTheHighestRoleOfAnyValueAndNoneWithoutOne() throws Exception {
        Map<String, String> settings = Map.of("modelwire.oidc.role.administrator", "desk-admins, root");
        assertThat(read(token(claims -> claims.claim("roles", List.of("newsroom", "root"))), settings)
                        .role())
                .contains(Role.ADMINISTRATOR);
        assertThat(read(token(claims -> claims.claim("roles", "newsroom")), settings)
                        .role())
                .as("one text")
                .contains(Role.EDITOR);
        for (Object none : new Object[] {List.of(), List.of("staff"), "newsroom staff", 1, Map.of("newsroom", true)}) {
            assertThat(read(token(claims -> claims.claim("roles", none)), settings)
                            .role())
                    .as("%s", none)
                    .isEqualTo(Optional.empty());
        }
        assertThat(read(token(claims -> claims.claim("roles", null)), settings).role())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"realm_access.roles", "https://news.example/roles"})
    void findsRolesDeepDownAndUnderNamesWithDots(String claim) throws Exception {
        JWT token = token(claims -> claims.claim("roles", null)
                .claim("realm_access", Map.of("roles", List.of("newsroom")))
                .claim("https://news.example/roles", List.of("newsroom")));
        assertThat(read(token, Map.of("modelwire.oidc.roles-claim", claim)).role())
                .contains(Role.EDITOR);
        assertThat(read(token, Map.of("modelwire.oidc.roles-claim", "realm_access.roles.deeper"))
                        .role())
                .isEmpty();
    }

    private void assertRefused(String why, JWT token) {
        assertThatThrownBy(() -> provider.claims(token, NONCE))
                .as(why)
                .isInstanceOfSatisfying(
                        OpenIdRefusalException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.UNTRUSTED));
    }

    @Test
    void isNotBelievedWhenItsTokenIsForAnotherSignInClientOrTime() throws Exception {
        long now = System.currentTimeMillis();
        assertRefused("nonce", token(claims -> claims.claim("nonce", "another")));
        assertRefused("no nonce", token(claims -> claims.claim("nonce", null)));
        assertRefused("audience", token(claims -> claims.audience("another")));
        assertRefused("party", token(claims -> claims.claim("azp", "another")));
        assertRefused("issuer", token(claims -> claims.issuer("https://other.example")));
        assertRefused("expired", token(claims -> claims.expirationTime(new Date(now - 120_000))));
        assertRefused("never expires", token(claims -> claims.expirationTime(null)));
        assertRefused("from tomorrow", token(claims -> claims.issueTime(new Date(now + 86_400_000))));
        assertRefused("nobody", token(claims -> claims.subject(null)));
    }

    @Test
    void isNotBelievedWithoutASignatureOfItsOwnKey() throws Exception {
        JWTClaimsSet claims = good().build();
        assertRefused("none", new PlainJWT(claims));
        assertRefused("another key", StaticProvider.signed(claims, StaticProvider.newKey()));

        SignedJWT shared = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims);
        shared.sign(new MACSigner(server.key().toRSAPublicKey().getEncoded()));
        assertRefused("the public key as a shared secret", shared);

        String[] parts = server.signed(claims).serialize().split("\\.");
        String other = new PlainJWT(good().claim("roles", List.of("root")).build())
                .serialize()
                .split("\\.")[1];
        assertRefused("other claims", SignedJWT.parse(parts[0] + "." + other + "." + parts[2]));
    }

    private void assertUnreachable(String why) {
        assertThatThrownBy(() -> provider(Map.of()).metadata())
                .as(why)
                .isInstanceOfSatisfying(
                        OpenIdRefusalException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.UNREACHABLE));
    }

    @Test
    void isReadFromItsOwnAddressAloneAndOverWaysThatNobodyReads() throws IOException {
        server.put(DISCOVERY, server.discovery("https://other.example", server.issuer()));
        assertUnreachable("another name");
        server.put(DISCOVERY, server.discovery(server.issuer(), "http://login.news.example"));
        assertUnreachable("endpoints in the clear");
        server.put(DISCOVERY, "{\"issuer\":\"" + server.issuer() + "\"}");
        assertUnreachable("no endpoints");
        server.put(DISCOVERY, "no json");
        assertUnreachable("no document");
        server.put(DISCOVERY, " ".repeat(600_000) + server.discovery(server.issuer(), server.issuer()));
        assertUnreachable("too large");
        server.put("/moved", server.discovery(server.issuer(), server.issuer()));
        server.put(DISCOVERY, server.issuer() + "/moved");
        assertUnreachable("elsewhere");
        server.close();
        assertUnreachable("away");
    }

    @Test
    void isAskedForNoMoreThanIsSaidAndWithAProofOfTheAsker() throws Exception {
        CodeExchange exchange =
                new CodeExchange(server.config(Map.of("modelwire.oidc.scopes", "openid email")), SITE, provider);
        PendingSignIn pending = PendingSignIn.begin("/console/queue");
        URI question = exchange.question(pending);

        assertThat(question.toString()).startsWith(server.issuer() + "/authorize?desk=1&");
        assertThat(question.getQuery().split("&"))
                .contains(
                        "response_type=code",
                        "client_id=wire",
                        "scope=openid+email",
                        "redirect_uri=https://wire.news.example/console/openid/answer",
                        "state=" + pending.state(),
                        "nonce=" + pending.nonce(),
                        "code_challenge_method=S256");
        assertThat(question.getQuery()).doesNotContain(pending.verifier());
        assertThat(PendingSignIn.begin("/console/queue").state()).isNotEqualTo(pending.state());
    }

    @Test
    void cannotWriteLinesIntoTheLog() {
        OpenIdRefusalException refused =
                new OpenIdRefusalException(Refusal.DENIED, "access_denied\r\nSEVERE forged" + "x".repeat(1_000));
        assertThat(refused.getMessage()).doesNotContain("\n", "\r").hasSize(300);
    }
}
