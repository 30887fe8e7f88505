package org.modelwire.web.api;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.modelwire.account.token.ApiTokens;
import org.modelwire.account.token.TokenScope;
import org.modelwire.config.ApiConfig;
import org.modelwire.web.cache.LastChanged;

/** The API over real HTTP on the loopback address, with stand-ins for what lies behind it. */
public final class ApiServer implements AutoCloseable {

    /** The configured token. */
    public static final String TOKEN = "a-token-of-the-bench";

    /** A token of the console that may only read. */
    public static final String READ_TOKEN = "mw_read";

    private static final ApiTokens CONSOLE_TOKENS = new ApiTokens() {
        @Override
        public Optional<TokenScope> check(String plain) {
            return READ_TOKEN.equals(plain) ? Optional.of(TokenScope.READ) : Optional.empty();
        }
    };

    private final HttpServer server;
    private final URI base;
    private final HttpClient client = HttpClient.newHttpClient();

    /** An API that asks for {@link #TOKEN}. */
    public static ApiServer with(Map<Class<?>, Object> standIns) {
        return new ApiServer(new ApiConfig(Optional.of(TOKEN)), standIns);
    }

    /** An API with settings of its own. */
    public ApiServer(ApiConfig config, Map<Class<?>, Object> standIns) {
        ResourceConfig resources = new ResourceConfig()
                .packages("org.modelwire.web.api")
                .addProperties(new ApiApplication().getProperties())
                .register(new AbstractBinder() {
                    @Override
                    protected void configure() {
                        bind(config).to(ApiConfig.class);
                        bind(CONSOLE_TOKENS).to(ApiTokens.class);
                        bind(TokenCheck.class).to(TokenCheck.class);
                        bind(new LastChanged(Clock.systemUTC())).to(LastChanged.class);
                        standIns.forEach(this::bindOne);
                    }

                    private void bindOne(Class<?> type, Object object) {
                        bind(object).to((java.lang.reflect.Type) type);
                    }
                });
        this.server =
                JdkHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/api/v1/"), resources, null, true);
        this.base = UriBuilder.fromUri("http://127.0.0.1/api/v1/")
                .port(server.getAddress().getPort())
                .build();
    }

    /** A request to a path below {@code /api/v1/}, with the token. */
    public HttpRequest.Builder to(String path) {
        return anonymouslyTo(path).header("Authorization", "Bearer " + TOKEN);
    }

    /** A request to a path below {@code /api/v1/}. */
    public HttpRequest.Builder anonymouslyTo(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    /** Gets a path. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    /** Posts JSON to a path. */
    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return post(path, "application/json", json);
    }

    /** Posts a text of some media type to a path. */
    public HttpResponse<String> post(String path, String type, String text) throws IOException, InterruptedException {
        return send(to(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    /** Sends a request. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The JSON of an answer. */
    public static JsonStructure json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.read();
        }
    }

    /** The media type of an answer. */
    public static String typeOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
