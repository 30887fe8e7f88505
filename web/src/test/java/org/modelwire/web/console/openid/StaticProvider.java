package org.modelwire.web.console.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.modelwire.config.OidcConfig;
import org.modelwire.config.Settings;

/** A provider on loopback that has documents and a fresh key; what stands in the documents is up to the test. */
final class StaticProvider implements AutoCloseable {

    static final String CLIENT = "wire";

    private final HttpServer server;
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final RSAKey key;

    StaticProvider() throws IOException, JOSEException {
        key = newKey();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
        put("/jwks", new JWKSet(key.toPublicJWK()).toString());
        put("/.well-known/openid-configuration", discovery(issuer(), issuer()));
    }

    static RSAKey newKey() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID("one").generate();
    }

    /** A discovery document of an issuer whose endpoints stand below a base. */
    String discovery(String issuer, String base) {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%2$s/authorize?desk=1","token_endpoint":"%2$s/token","jwks_uri":"%2$s/jwks",
                "response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256","none"]}""".formatted(issuer, base);
    }

    void put(String path, String document) {
        documents.put(path, document);
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    OidcConfig config(Map<String, String> more) {
        Map<String, String> settings = new ConcurrentHashMap<>(Map.of(
                "modelwire.oidc.issuer",
                issuer(),
                "modelwire.oidc.client-id",
                CLIENT,
                "modelwire.oidc.name",
                "House login",
                "modelwire.oidc.role.editor",
                "newsroom"));
        settings.putAll(more);
        return OidcConfig.of(Settings.of(settings));
    }

    SignedJWT signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, key);
    }

    static SignedJWT signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(by));
        return token;
    }

    RSAKey key() {
        return key;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String document = documents.get(exchange.getRequestURI().getPath());
            if (document == null) {
                exchange.sendResponseHeaders(404, -1);
            } else if (document.startsWith("http://")) {
                exchange.getResponseHeaders().set("Location", document);
                exchange.sendResponseHeaders(302, -1);
            } else {
                byte[] body = document.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
