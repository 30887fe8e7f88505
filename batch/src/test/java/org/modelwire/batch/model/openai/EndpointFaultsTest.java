package org.modelwire.batch.model.openai;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.batch.model.openai.ScriptedEndpoint.json;
import static org.modelwire.batch.model.openai.ScriptedEndpoint.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.batch.model.ModelException;
import org.modelwire.shared.Reason;

/** What an endpoint can do wrong: each has its typed reason, and none is asked for ever. */
class EndpointFaultsTest extends EndpointScript {

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
    void stopsAnAnswerThatIsPackedToBurst() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] blanks = " ".repeat(1 << 20).getBytes(US_ASCII);
            for (int megabyte = 0; megabyte < 100; megabyte++) {
                gzip.write(blanks);
            }
        }
        endpoint.then(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
        });

        ModelException fault = fault();

        assertThat(fault.reason()).isEqualTo(Reason.LLM_BAD_JSON);
        assertThat(fault).hasMessageContaining("without end");
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void refusesABodyThatIsNestedWithoutEnd() {
        endpoint.then(json("[".repeat(200_000)));

        assertThat(fault().reason()).isEqualTo(Reason.LLM_BAD_JSON);
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void refusesAnAnswerThatIsNestedWithoutEnd() {
        endpoint.thenText("{\"a\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}");

        assertThat(fault().reason()).isEqualTo(Reason.LLM_BAD_JSON);
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void refusesAnErrorThatCallsItselfASuccess() {
        endpoint.then(json("{\"error\":{\"message\":\"bad key sk-secret\",\"code\":\"server_error\"}}"));

        ModelException fault = fault();

        assertThat(fault.reason()).isEqualTo(Reason.LLM_BAD_JSON);
        assertThat(fault.getMessage()).doesNotContain("sk-secret");
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void takesACompletionWhateverItsContentIsCalled() throws Exception {
        endpoint.then(exchange -> ScriptedEndpoint.send(
                exchange,
                200,
                "text/plain",
                "{\"choices\":[{\"message\":{\"content\":\"{}\"},\"finish_reason\":\"stop\"}]}"));

        assertThat(ask().json()).isEqualTo("{}");
    }

    @Test
    void namesAStreamOfPartsThatBrokeOff() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            thread.submit(() -> {
                try (Socket caller = plain.accept()) {
                    caller.getInputStream().read(new byte[65_536]);
                    caller.getOutputStream()
                            .write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                            + "Transfer-Encoding: chunked\r\n\r\n6\r\n{\"id\":\r\n")
                                    .getBytes(US_ASCII));
                }
                return null;
            });

            ModelException fault = fault(URI.create("http://127.0.0.1:" + plain.getLocalPort() + "/v1"));

            assertThat(fault.reason()).isEqualTo(Reason.LLM_TRUNCATED);
            assertThat(fault.tries()).isEqualTo(1);
        } finally {
            thread.shutdownNow();
        }
    }
}
