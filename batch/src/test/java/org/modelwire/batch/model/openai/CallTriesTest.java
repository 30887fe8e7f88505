package org.modelwire.batch.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.modelwire.batch.model.openai.ScriptedEndpoint.completion;
import static org.modelwire.batch.model.openai.ScriptedEndpoint.message;
import static org.modelwire.batch.model.openai.ScriptedEndpoint.page;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.batch.model.ModelAnswer;
import org.modelwire.batch.model.ModelException;
import org.modelwire.shared.Reason;

/** Tries, waits and deadlines of one call, and many calls at a time. */
class CallTriesTest extends EndpointScript {

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
}
