package org.modelwire.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.remote.FeedServer;
import org.modelwire.system.remote.ScriptedModel;
import org.modelwire.system.remote.TestArticles;
import org.modelwire.system.server.OperationsClient;
import org.modelwire.system.server.RunningServer;

/**
 * Two hundred readers, each of whom opens a page a second, on an idle server and then while it reads, writes and publishes
 * a thousand articles. Readers, publishers and the model's endpoint run in this process, on the same machine.
 */
class ReadersAtNightBench {

    private static final int READERS = 200;
    private static final int ARTICLES = Integer.getInteger("modelwire.bench.articles", 1_000);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration TIME = Duration.ofSeconds(40);
    private static final long LONGEST_NIGHT = 1_200;

    @TempDir
    private Path folder;

    @Test
    void readsWhileTheNightRuns() throws Exception {
        try (FeedServer before = new FeedServer();
                FeedServer night = new FeedServer();
                ScriptedModel model = ScriptedModel.honest(500)) {
            Map<String, String> settings = new HashMap<>(FeedServer.SETTINGS);
            settings.putAll(model.settings());
            settings.put("MODELWIRE_PUBLISH_MODE", "auto");
            settings.put("MODELWIRE_LLM_CONCURRENCY", "16");
            try (RunningServer server = RunningServer.start(folder, settings)) {
                OperationsClient operations = server.operations();
                operations.importOpml(FeedServer.opml(TestArticles.serve(before, 0, TestArticles.COUNT)));
                operations.runNightly(LONGEST_NIGHT);
                Crowd crowd = new Crowd(server.port(), READERS, PAUSE);
                IntFunction<String> pages = pages(server.port());
                crowd.read(TIME, pages);
                tell("idle", crowd.read(TIME, pages));
                List<String> feeds = TestArticles.serve(night, TestArticles.COUNT, TestArticles.COUNT + ARTICLES);
                operations.importOpml(FeedServer.opml(feeds));
                int run = operations.startNightly();
                CompletableFuture<String> ended = CompletableFuture.supplyAsync(() -> await(operations, run));
                tell("during the night", crowd.read(() -> !ended.isDone(), pages));
                System.out.println(ended.get());
            }
        }
    }

    private static String await(OperationsClient operations, int run) {
        try {
            return operations.awaitEnd(run, LONGEST_NIGHT).toString();
        } catch (Exception e) {
            throw new IllegalStateException("the night did not end", e);
        }
    }

    /** The front page every second time, and all that it links to. */
    private static IntFunction<String> pages(int port) throws Exception {
        List<String> linked =
                Jsoup.connect("http://127.0.0.1:" + port + "/").get().select("a[href^=/]").eachAttr("href").stream()
                        .distinct()
                        .toList();
        return turn -> turn % 2 == 0 ? "/" : linked.get(turn / 2 % linked.size());
    }

    private static void tell(String when, Crowd.Met met) {
        System.out.printf(
                Locale.ROOT,
                "%n%d readers, %s: %d answers in %.0f s, %d errors, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms; load %.1f%n",
                READERS,
                when,
                met.nanos().length,
                met.seconds(),
                met.errors(),
                met.millis(0.5),
                met.millis(0.95),
                met.millis(0.99),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
