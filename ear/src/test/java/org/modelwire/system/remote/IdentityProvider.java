package org.modelwire.system.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An OpenID Connect provider on loopback with a fresh key. It knows one person and signs them in unasked; it holds to the
 * rules as a real one does (codes work once, PKCE, redirect addresses and client secrets are checked), but for the faults
 * that a test wishes.
 */
public final class IdentityProvider implements AutoCloseable {

    /** As this site is known here. */
    public static final String CLIENT = "wire";

    private static final String SECRET = "secret-of-the-wire";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** What goes wrong. */
    public enum Fault {
        NONE,
        ACCESS_DENIED,
        OTHER_STATE,
        OTHER_NONCE,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        EXPIRED,
        ALG_NONE,
        OTHER_KEY,
        NO_TOKEN
    }

    private record Asked(String redirect, String nonce, String challenge) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final KeyPair key = newKey();
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;
    private volatile String subject = "248289761001";
    private volatile String login = "ada.lind";
    private volatile String roles = "[\"newsroom\"]";
    private volatile String signedOut = "";

    /** A provider at a free port, or at a given one if it is not 0. */
    public IdentityProvider(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Settings of a site that lets in whom this provider names; values of {@code realm_access.roles} give roles. */
    public Map<String, String> settings() {
        return Map.of(
                "MODELWIRE_OIDC_ISSUER", issuer(),
                "MODELWIRE_OIDC_NAME", "House login",
                "MODELWIRE_OIDC_CLIENT_ID", CLIENT,
                "MODELWIRE_OIDC_CLIENT_SECRET", SECRET,
                "MODELWIRE_OIDC_ROLES_CLAIM", "realm_access.roles",
                "MODELWIRE_OIDC_ROLE_EDITOR", "newsroom",
                "MODELWIRE_OIDC_ROLE_ADMINISTRATOR", "desk-admins");
    }

    /** Signs another person in from now on, with roles as a JSON list. */
    public void knows(String newSubject, String newLogin, String newRoles) {
        subject = newSubject;
        login = newLogin;
        roles = newRoles;
    }

    public void does(Fault newFault) {
        fault = newFault;
    }

    /** The query with which a browser came to sign out; empty if none did. */
    public String signedOut() {
        return signedOut;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> json(exchange, 200, discovery());
                case "/jwks" -> json(exchange, 200, keys());
                case "/authorize" ->
                    authorize(exchange, parameters(exchange.getRequestURI().getRawQuery()));
                case "/token" -> token(exchange);
                case "/bye" -> {
                    signedOut = exchange.getRequestURI().getQuery();
                    send(exchange, 200, "text/html", "<!DOCTYPE html><title>Bye</title><h1>Signed out</h1>");
                }
                default -> exchange.sendResponseHeaders(404, -1);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private String discovery() {
        return Json.createObjectBuilder()
                .add("issuer", issuer())
                .add("authorization_endpoint", issuer() + "/authorize")
                .add("token_endpoint", issuer() + "/token")
                .add("jwks_uri", issuer() + "/jwks")
                .add("end_session_endpoint", issuer() + "/bye")
                .add("response_types_supported", Json.createArrayBuilder().add("code"))
                .add("subject_types_supported", Json.createArrayBuilder().add("public"))
                .add(
                        "id_token_signing_alg_values_supported",
                        Json.createArrayBuilder().add("RS256"))
                .build()
                .toString();
    }

    private String keys() {
        RSAPublicKey open = (RSAPublicKey) key.getPublic();
        return Json.createObjectBuilder()
                .add(
                        "keys",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("kty", "RSA")
                                        .add("use", "sig")
                                        .add("kid", "one")
                                        .add("n", number(open.getModulus()))
                                        .add("e", number(open.getPublicExponent()))))
                .build()
                .toString();
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private void authorize(HttpExchange exchange, Map<String, String> asked) throws IOException {
        if (!CLIENT.equals(asked.get("client_id")) || !"S256".equals(asked.get("code_challenge_method"))) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        String code = "code-" + number.incrementAndGet();
        codes.put(code, new Asked(asked.get("redirect_uri"), asked.get("nonce"), asked.get("code_challenge")));
        String state = fault == Fault.OTHER_STATE ? "another" : asked.get("state");
        String query = fault == Fault.ACCESS_DENIED
                ? "error=access_denied&error_description=" + encoded("not\r\ntoday")
                : "code=" + code;
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?" + query + "&state=" + encoded(state));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException, GeneralSecurityException {
        Map<String, String> sent =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + encoded(SECRET)).getBytes(StandardCharsets.US_ASCII));
        Asked asked = codes.remove(sent.getOrDefault("code", ""));
        if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (asked == null
                || fault == Fault.NO_TOKEN
                || !asked.redirect().equals(sent.get("redirect_uri"))
                || !asked.challenge().equals(challenge(sent.getOrDefault("code_verifier", "")))) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            json(
                    exchange,
                    200,
                    "{\"access_token\":\"not looked at\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                            + idToken(asked.nonce()) + "\"}");
        }
    }

    private static String challenge(String verifier) throws GeneralSecurityException {
        return BASE64.encodeToString(
                MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    private String idToken(String nonce) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        JsonObjectBuilder claims = Json.createObjectBuilder()
                .add("iss", fault == Fault.OTHER_ISSUER ? "https://other.example" : issuer())
                .add("aud", fault == Fault.OTHER_AUDIENCE ? "another" : CLIENT)
                .add("sub", subject)
                .add("iat", now)
                .add("exp", fault == Fault.EXPIRED ? now - 600 : now + 300)
                .add("nonce", fault == Fault.OTHER_NONCE ? "another" : nonce)
                .add("preferred_username", login)
                .add("name", "Ada Lind");
        if (!roles.isEmpty()) {
            claims.add(
                    "realm_access",
                    Json.createObjectBuilder()
                            .add(
                                    "roles",
                                    Json.createReader(new StringReader(roles)).readArray()));
        }
        boolean signed = fault != Fault.ALG_NONE;
        String header = signed ? "{\"alg\":\"RS256\",\"kid\":\"one\"}" : "{\"alg\":\"none\"}";
        String text = part(header) + "." + part(claims.build().toString());
        return text + "." + (signed ? signature(text) : "");
    }

    private String signature(String text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign((fault == Fault.OTHER_KEY ? newKey() : key).getPrivate());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return BASE64.encodeToString(signature.sign());
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            String[] halves = pair.split("=", 2);
            parameters.put(halves[0], URLDecoder.decode(halves[halves.length - 1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, "application/json", body);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
