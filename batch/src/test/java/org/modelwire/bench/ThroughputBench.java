package org.modelwire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.batch.model.Model;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.Prompt;
import org.modelwire.batch.model.openai.ScriptedModels;
import org.modelwire.batch.model.paid.PaidModel;
import org.modelwire.batch.model.paid.RunBudget;
import org.modelwire.config.BudgetConfig;
import org.modelwire.config.Settings;
import org.modelwire.run.receipt.RunSpend;

/**
 * What a night's model calls cost us: throughput as a share of concurrency divided by latency, with a receipt and an
 * answer stored in a database file for each call, on as many threads as a run has, CPU and memory beside the client's own.
 * Prints, and asserts no time.
 */
class ThroughputBench {

    private static final int LATENCY = 500;
    private static final int ROUNDS = 40;
    private static final Prompt PROMPT = Prompt.load("write");
    private static final String ARTICLE = "A sentence of an article that is long enough to be one. ".repeat(120);

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @TempDir
    private Path home;

    /** One call of a number. */
    private interface Call {
        void make(int number) throws Exception;
    }

    private record Measured(double share, double cpuMillis) {}

    @Test
    void throughputOfPaidAndStoredCallsFromAColdStart() throws Exception {
        System.out.println("\nthroughput from a cold start, as a share of concurrency / latency, results stored");
        System.out.println("latency      in flight   share   CPU ms a call");
        for (double sigma : new double[] {0, 0.6}) {
            for (int flight : new int[] {8, 32, 128}) {
                try (SlowEndpoint.Started endpoint = SlowEndpoint.start(LATENCY, sigma);
                        StoredReceipts receipts = new StoredReceipts(home.resolve("p" + flight + "-" + sigma))) {
                    Model model = ScriptedModels.at(endpoint.address(), flight);
                    PaidModel paid = paid(model, receipts);
                    Measured measured = run(flight, number -> paid.ask(1, request(number), json -> json));
                    print(sigma, flight, measured);
                    assertThat(receipts.spendOf(1).calls()).isEqualTo((long) flight * ROUNDS);
                    ((AutoCloseable) model).close();
                }
            }
        }
    }

    @Test
    void throughputOfTheClientAlone() throws Exception {
        System.out.println("\nthe client alone, nothing stored");
        System.out.println("latency      in flight   share   CPU ms a call");
        for (double sigma : new double[] {0, 0.6}) {
            for (int flight : new int[] {8, 32, 128}) {
                try (SlowEndpoint.Started endpoint = SlowEndpoint.start(LATENCY, sigma)) {
                    OpenAIClient client = client(endpoint.address());
                    print(sigma, flight, run(flight, number -> bare(client, number)));
                    client.close();
                }
            }
        }
    }

    @Test
    void memoryOfACallInFlight() throws Exception {
        int flight = 128;
        System.out.println("\nmemory of a call in flight, MB, at 128");
        try (SlowEndpoint.Started endpoint = SlowEndpoint.start(6_000, 0);
                StoredReceipts receipts = new StoredReceipts(home.resolve("memory"))) {
            Model model = ScriptedModels.at(endpoint.address(), flight);
            PaidModel paid = paid(model, receipts);
            paid.ask(1, request(-1), json -> json); // the first answer lets all others go at once
            System.out.printf(
                    Locale.ROOT, "ours         %.3f%n", memory(flight, n -> paid.ask(1, request(n), json -> json)));
            ((AutoCloseable) model).close();
            OpenAIClient client = client(endpoint.address());
            bare(client, 0);
            System.out.printf(Locale.ROOT, "client alone %.3f%n", memory(flight, n -> bare(client, n)));
            client.close();
        }
    }

    private Measured run(int flight, Call call) throws Exception {
        int calls = flight * ROUNDS;
        ExecutorService threads = Executors.newFixedThreadPool(flight);
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        try {
            await(threads, calls, call);
        } finally {
            threads.shutdownNow();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double ideal = (double) calls / flight * LATENCY / 1_000;
        return new Measured(ideal / seconds, (system.getProcessCpuTime() - cpu) / 1e6 / calls);
    }

    private static void await(ExecutorService threads, int calls, Call call) throws Exception {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            int number = i;
            all.add(threads.submit(() -> {
                call.make(number);
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get(10, TimeUnit.MINUTES);
        }
    }

    private double memory(int flight, Call call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(flight);
        CountDownLatch ready = new CountDownLatch(flight);
        await(threads, flight, number -> {
            ready.countDown();
            ready.await(); // every thread is there, with its stack
        });
        long before = used();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < flight; i++) {
            int number = i;
            all.add(threads.submit(() -> {
                call.make(number);
                return null;
            }));
        }
        TimeUnit.SECONDS.sleep(3);
        long during = used();
        for (Future<?> one : all) {
            one.get(1, TimeUnit.MINUTES);
        }
        threads.shutdownNow();
        return (during - before) / (double) flight / (1 << 20);
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static PaidModel paid(Model model, StoredReceipts receipts) {
        RunBudget budget = new RunBudget(
                BudgetConfig.of(Settings.of(Map.of("modelwire.budget.run-usd", "100000"))),
                new RunSpend(0, 0, 0, BigDecimal.ZERO),
                BigDecimal.ZERO);
        return new PaidModel(model, receipts, budget, Optional::empty, 1);
    }

    private static ModelRequest request(int number) {
        String input = "article " + number + "\n" + ARTICLE;
        return new ModelRequest(PROMPT, input, input);
    }

    private static OpenAIClient client(URI address) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(address.toString())
                .apiKey("none")
                .maxRetries(0)
                .timeout(Duration.ofMinutes(2))
                .clock(Clock.systemUTC())
                .build();
    }

    private static void bare(OpenAIClient client, int number) {
        client.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("bench")
                        .addSystemMessage(PROMPT.instructions())
                        .addUserMessage("article " + number + "\n" + ARTICLE)
                        .build())
                .choices()
                .get(0)
                .message()
                .content()
                .or(Optional::empty)
                .orElseThrow();
    }

    private static void print(double sigma, int flight, Measured measured) {
        System.out.printf(
                Locale.ROOT,
                "%-12s %9d   %.3f   %.2f%n",
                sigma == 0 ? "500 ms" : "log-normal",
                flight,
                measured.share(),
                measured.cpuMillis());
    }
}
