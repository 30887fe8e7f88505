package org.modelwire.batch.model.openai;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.modelwire.batch.model.openai.ScriptedEndpoint.completion;
import static org.modelwire.batch.model.openai.ScriptedEndpoint.json;
import static org.modelwire.batch.model.openai.ScriptedEndpoint.message;
import static org.modelwire.batch.model.openai.ScriptedEndpoint.page;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.batch.model.ModelAnswer;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.Prompt;
import org.modelwire.config.ModelConfig;
import org.modelwire.shared.Reason;

@Timeout(60)
class OpenAiModelTest {

    private static final Prompt PROMPT = new Prompt(
            "read",
            "Read it.",
            "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}},"
                    + "\"required\":[\"a\"],\"additionalProperties\":false}");
    private static final ModelRequest REQUEST = new ModelRequest(PROMPT, "the input", "the input");
    private static final PriceTable PRICES = PriceTable.of(Optional.of("scripted=2/10"));

    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-23T02:30:00Z"));
    private final List<Duration> waits = new ArrayList<>();
    private ScriptedEndpoint endpoint;

    @BeforeEach
    void open() throws IOException {
        endpoint = new ScriptedEndpoint();
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void sendsAStrictSchemaAndCountsTheCost() throws Exception {
        endpoint.thenText("{\"a\":1}");

        ModelAnswer answer = ask();

        assertThat(answer.json()).isEqualTo("{\"a\":1}");
        assertThat(answer.tokensIn()).isEqualTo(1_000);
        assertThat(answer.tokensOut()).isEqualTo(200);
        assertThat(answer.costUsd()).isEqualByComparingTo("0.004");
        assertThat(answer.tries()).isEqualTo(1);
        JsonObject sent =
                Json.createReader(new StringReader(endpoint.requests().get(0))).readObject();
        JsonObject format = sent.getJsonObject("response_format").getJsonObject("json_schema");
        assertThat(sent.getString("model")).isEqualTo("scripted");
        assertThat(format.getString("name")).isEqualTo("read");
        assertThat(format.getBoolean("strict")).isTrue();
        assertThat(format.getJsonObject("schema").getBoolean("additionalProperties"))
                .isFalse();
        assertThat(endpoint.keys()).containsExactly("Bearer none");
    }

    @Test
    void estimatesUpwardWhereTheProviderDoesNotCount() throws Exception {
        endpoint.then(
                json("{\"choices\":[{\"message\":{\"content\":\"{\\\"a\\\":12}\"},\"finish_reason\":\"stop\"}]}"));

        ModelAnswer answer = ask();

        assertThat(answer.tokensOut()).isGreaterThanOrEqualTo(4);
        assertThat(answer.tokensIn()).isGreaterThanOrEqualTo(50);
        assertThat(answer.costUsd()).isPositive();
    }

    @Test
    void paysForARefusal() {
        endpoint.then(completion(
                Json.createObjectBuilder()
                        .add("role", "assistant")
                        .addNull("content")
                        .add("refusal", "I can't."),
                "stop"));

        ModelException refusal = fault();

        assertThat(refusal.reason()).isEqualTo(Reason.LLM_REFUSAL);
        assertThat(refusal).hasMessageContaining("I can't.");
        assertThat(refusal.tokensIn()).isEqualTo(1_000);
        assertThat(refusal.costUsd()).isEqualByComparingTo("0.004");
        assertThat(endpoint.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"content_filter, LLM_CONTENT_FILTER", "length, LLM_TRUNCATED"})
    void namesWhyAnAnswerEndedEarly(String finish, Reason reason) {
        endpoint.then(completion(message("{\"a\":"), finish));

        ModelException fault = fault();

        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(fault.tokensOut()).isEqualTo(200);
        assertThat(endpoint.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here it is: {\"a\":1}",
                "{\"a\":1} I hope this helps {}",
                "{\"a\":1}{\"a\":2}",
                "{\"a\":1,\"a\":2}",
                "{\"b\":[{\"a\":1,\"a\":2}]}",
                "```json\n{\"a\":1}\n```",
                "[1]",
                "{\"a\":",
                "   "
            })
    void refusesAnAnswerThatIsNotOneObject(String content) {
        endpoint.thenText(content);

        ModelException fault = fault();

        assertThat(fault.reason()).isEqualTo(Reason.LLM_BAD_JSON);
        assertThat(fault.costUsd()).isPositive();
        assertThat(endpoint.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"choices\":[]}",
                "{\"choices\":{\"a\":1}}",
                "{\"choices\":[{\"message\":\"text\"}]}",
                "{\"choices\":[{\"message\":{\"content\":7},\"finish_reason\":3}],\"usage\":\"much\"}",
                "[]",
                "null",
                "7",
                "not json",
                "{\"choices\":[{\"mess",
                ""
            })
    void refusesABodyThatIsNoCompletion(String body) {
        endpoint.then(json(body));

        assertThat(fault().reason()).isEqualTo(Reason.LLM_BAD_JSON);
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void namesTheContentThatCameInsteadOfJson() {
        endpoint.then(page(200, "<html>Please sign in</html>"));

        ModelException fault = fault();

        assertThat(fault.reason()).isEqualTo(Reason.LLM_BAD_JSON);
        assertThat(fault).hasMessageContaining("text/html");
    }

    @Test
    void triesThreeTimesWhenTheServerFailsAndBacksOffLonger() {
        endpoint.then(page(502, "<html>Bad gateway</html>"));

        ModelException fault = fault();

        assertThat(fault.reason()).isEqualTo(Reason.HTTP_STATUS);
        assertThat(fault).hasMessageContaining("answered 502");
        assertThat(fault.tries()).isEqualTo(3);
        assertThat(fault.costUsd()).isZero();
        assertThat(endpoint.requests()).hasSize(3);
        assertThat(waits).containsExactly(Duration.ofMillis(500), Duration.ofMillis(1_000));
    }

    @Test
    void countsTheTriesBeforeAnAnswer() throws Exception {
        endpoint.thenStatus(500, Map.of(), "{}").thenText("{\"a\":1}");

        assertThat(ask().tries()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Retry-After    | 7                             | 7000",
                "Retry-After    | 1.5                           | 1500",
                "Retry-After    | Mon, 23 Nov 2026 02:30:20 GMT | 20000",
                "Retry-After    | Mon, 23 Nov 2026 02:29:00 GMT | 0",
                "retry-after-ms | 250                           | 250",
                "Retry-After    | soon                          | 500"
            })
    void waitsAsLongAsTheServerAsks(String header, String value, long millis) throws Exception {
        endpoint.thenStatus(429, Map.of(header, value), "{}").thenText("{\"a\":1}");

        ask();

        assertThat(waits).containsExactly(Duration.ofMillis(millis));
    }

    @Test
    void doesNotSleepPastTheDeadline() {
        endpoint.thenStatus(429, Map.of("Retry-After", "3600"), "{}");

        ModelException fault = fault();

        assertThat(fault.reason()).isEqualTo(Reason.LLM_RATE_LIMIT);
        assertThat(fault.retryAfter()).contains(Duration.ofHours(1));
        assertThat(waits).isEmpty();
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void keepsOneDeadlineForAllTries() {
        endpoint.thenStatus(429, Map.of("Retry-After", "70"), "{}");

        ModelException fault = fault();

        assertThat(fault.tries()).isEqualTo(2);
        assertThat(waits).containsExactly(Duration.ofSeconds(70));
    }

    @ParameterizedTest
    @CsvSource({
        "429, insufficient_quota, LLM_QUOTA",
        "402, other, LLM_QUOTA",
        "400, billing_hard_limit_reached, LLM_QUOTA",
        "401, invalid_api_key, LLM_AUTH",
        "403, other, LLM_AUTH",
        "400, content_filter, LLM_CONTENT_FILTER",
        "400, other, HTTP_STATUS",
        "404, model_not_found, HTTP_STATUS",
        "422, other, HTTP_STATUS"
    })
    void neverTriesAgainWhatWouldOnlyRepeat(int status, String code, Reason reason) {
        endpoint.thenStatus(
                status,
                Map.of(),
                "{\"error\":{\"message\":\"bad key sk-secret\",\"type\":\"t\",\"code\":\"" + code + "\"}}");

        ModelException fault = fault();

        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(fault.getMessage()).doesNotContain("sk-secret");
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void stopsAnAnswerWithoutEnd() {
        endpoint.then(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            byte[] blanks = " ".repeat(65_536).getBytes(US_ASCII);
            try (OutputStream out = exchange.getResponseBody()) {
                while (!Thread.currentThread().isInterrupted()) {
                    out.write(blanks);
                }
            }
        });

        ModelException fault = fault();

        assertThat(fault.reason()).isEqualTo(Reason.LLM_BAD_JSON);
        assertThat(fault).hasMessageContaining("without end");
    }

    @Test
    void stopsAnAnswerThatDrips() {
        CountDownLatch never = new CountDownLatch(1);
        endpoint.then(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            while (!never.await(100, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        });

        ModelException fault = fault(Duration.ofSeconds(1));

        assertThat(fault.reason()).isEqualTo(Reason.LLM_TIMEOUT);
        assertThat(fault.costUsd()).isPositive();
        assertThat(endpoint.requests()).hasSize(1);
        never.countDown();
    }

    @Test
    void stopsWaitingForAServerThatSaysNothing() {
        CountDownLatch never = new CountDownLatch(1);
        endpoint.then(exchange -> never.await());

        assertThat(fault(Duration.ofSeconds(1)).reason()).isEqualTo(Reason.LLM_TIMEOUT);
        never.countDown();
    }

    @Test
    void namesAnAnswerThatBrokeOff() {
        endpoint.then(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{\"id\":".getBytes(US_ASCII));
            exchange.getResponseBody().flush();
        });

        assertThat(fault().reason()).isEqualTo(Reason.LLM_TRUNCATED);
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void namesARefusedConnection() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        ModelException fault = fault(URI.create("http://127.0.0.1:" + free + "/v1"));

        assertThat(fault.reason()).isEqualTo(Reason.REFUSED);
        assertThat(fault.tries()).isEqualTo(3);
    }

    @Test
    void namesAHostWithoutAddress() {
        assertThat(fault(URI.create("http://nowhere.invalid/v1")).reason()).isEqualTo(Reason.DNS);
    }

    @Test
    void namesAServerThatDoesNotSpeakTls() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            thread.submit(() -> {
                try (Socket caller = plain.accept()) {
                    caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
                }
                return null;
            });

            ModelException fault = fault(URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/v1"));

            assertThat(fault.reason()).isEqualTo(Reason.TLS);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void keepsFiveHundredCallsInFlight() throws Exception {
        int calls = 512;
        CyclicBarrier all = new CyclicBarrier(calls);
        endpoint.then(exchange -> {
            try {
                all.await(40, TimeUnit.SECONDS);
            } catch (BrokenBarrierException | TimeoutException e) {
                throw new IOException(e);
            }
            completion(message("{\"a\":1}"), "stop").write(exchange);
        });
        ExecutorService threads = Executors.newFixedThreadPool(calls);
        try (OpenAiModel model = model(endpoint.address(), Duration.ofSeconds(50))) {
            List<Callable<ModelAnswer>> asked = Collections.nCopies(calls, () -> model.ask(REQUEST));
            for (Future<ModelAnswer> answer : threads.invokeAll(asked)) {
                assertThat(answer.get().json()).isEqualTo("{\"a\":1}");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void endsTheCallsInFlightWhenItIsClosed() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        endpoint.then(exchange -> {
            arrived.countDown();
            never.await();
        });
        ExecutorService thread = Executors.newSingleThreadExecutor();
        OpenAiModel model = model(endpoint.address(), Duration.ofSeconds(50));
        try {
            Future<ModelException> ended =
                    thread.submit(() -> catchThrowableOfType(ModelException.class, () -> model.ask(REQUEST)));
            arrived.await();
            model.close();

            assertThat(ended.get(10, TimeUnit.SECONDS).reason()).isEqualTo(Reason.INTERRUPTED);
        } finally {
            never.countDown();
            thread.shutdownNow();
        }
    }

    @Test
    void namesItsEndpointWithoutSecrets() {
        try (OpenAiModel model =
                model(URI.create("https://user:secret@models.example:8443/v1?key=1"), Duration.ofSeconds(1))) {
            assertThat(model.endpoint()).isEqualTo("https://models.example:8443/v1");
        }
    }

    private ModelAnswer ask() throws ModelException {
        try (OpenAiModel model = model(endpoint.address(), Duration.ofSeconds(120))) {
            return model.ask(REQUEST);
        }
    }

    private ModelException fault() {
        return catchThrowableOfType(ModelException.class, this::ask);
    }

    private ModelException fault(Duration timeout) {
        try (OpenAiModel model = model(endpoint.address(), timeout)) {
            return catchThrowableOfType(ModelException.class, () -> model.ask(REQUEST));
        }
    }

    private ModelException fault(URI address) {
        try (OpenAiModel model = model(address, Duration.ofSeconds(20))) {
            return catchThrowableOfType(ModelException.class, () -> model.ask(REQUEST));
        }
    }

    private OpenAiModel model(URI address, Duration timeout) {
        ModelConfig config = new ModelConfig(
                ModelConfig.Provider.OPENAI,
                Optional.of(address),
                Optional.empty(),
                Optional.of("scripted"),
                512,
                timeout,
                Optional.empty(),
                new ModelConfig.Batch(false, LocalTime.MIDNIGHT, Duration.ofMinutes(1), BigDecimal.ONE));
        return Models.openAi(config, PRICES, clock, this::pass, middle());
    }

    private void pass(Duration wait) {
        waits.add(wait);
        clock.pass(wait);
    }

    private static RandomGenerator middle() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return 0.5;
            }
        };
    }
}
