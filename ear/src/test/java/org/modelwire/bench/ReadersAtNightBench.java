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
    private static final Duration LONGEST_NIGHT = Duration.ofMinutes(20);

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
            settings.put("MODELWIRE_JAVA_OPTS", System.getProperty("modelwire.bench.java", ""));
            try (RunningServer server = RunningServer.start(folder, settings)) {
                OperationsClient operations = server.operations();
                operations.importOpml(FeedServer.opml(TestArticles.serve(before, 0, TestArticles.COUNT)));
                operations.runNightly(LONGEST_NIGHT.toSeconds());
                Crowd crowd = new Crowd(server.port(), READERS, PAUSE);
                IntFunction<String> pages = pages(server.port());
                crowd.read(TIME, pages);
                Spent start = Spent.by(server);
                tell("idle", crowd.read(TIME, pages), Spent.by(server).since(start));
                List<String> feeds = TestArticles.serve(night, TestArticles.COUNT, TestArticles.COUNT + ARTICLES);
                operations.importOpml(FeedServer.opml(feeds));
                int run = operations.startNightly();
                CompletableFuture<String> ended = CompletableFuture.supplyAsync(() -> await(operations, run));
                start = Spent.by(server);
                tell(
                        "during the night",
                        crowd.read(() -> !ended.isDone(), pages),
                        Spent.by(server).since(start));
                System.out.println(ended.get());
            }
        }
    }

    private static String await(OperationsClient operations, int run) {
        try {
            long end = System.nanoTime() + LONGEST_NIGHT.toNanos();
            while (operations.isRunning(run)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("not within " + LONGEST_NIGHT);
                }
                Thread.sleep(PAUSE.toMillis()); // who asks more often is measured with the rest
            }
            return operations.execution(run).toString();
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

    /**
     * What it took.
     *
     * @param made pages that were not kept
     * @param server seconds of processor
     * @param rest seconds of processor of readers, publishers and model
     */
    private record Spent(double made, double kept, double server, double rest, double collections, double collecting) {

        static Spent by(RunningServer server) throws Exception {
            OperationsClient operations = server.operations();
            return new Spent(
                    operations.metric("modelwire_page_cache_answers_total{from=\"made\"}"),
                    operations.metric("modelwire_page_cache_answers_total{from=\"kept\"}"),
                    seconds(server.process()),
                    seconds(ProcessHandle.current()),
                    operations.metric("jvm_gc_collection_seconds_count{gc=\"Copy\"}")
                            + operations.metric("jvm_gc_collection_seconds_count{gc=\"MarkSweepCompact\"}"),
                    operations.metric("jvm_gc_collection_seconds_sum{gc=\"Copy\"}")
                            + operations.metric("jvm_gc_collection_seconds_sum{gc=\"MarkSweepCompact\"}"));
        }

        Spent since(Spent start) {
            return new Spent(
                    made - start.made,
                    kept - start.kept,
                    server - start.server,
                    rest - start.rest,
                    collections - start.collections,
                    collecting - start.collecting);
        }

        private static double seconds(ProcessHandle process) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
        }
    }

    private static void tell(String when, Crowd.Met met, Spent spent) {
        System.out.printf(
                Locale.ROOT,
                "%n%d readers, %s: %d answers in %.0f s, %d errors, p50 %.1f ms, p90 %.1f ms, p95 %.1f ms, p99 %.1f ms; load %.1f; "
                        + "%.0f pages made, %.0f kept; %.1f s of processor by the server, %.1f s by the others; "
                        + "%.0f collections in %.1f s%n",
                READERS,
                when,
                met.nanos().length,
                met.seconds(),
                met.errors(),
                met.millis(0.5),
                met.millis(0.9),
                met.millis(0.95),
                met.millis(0.99),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                spent.made(),
                spent.kept(),
                spent.server(),
                spent.rest(),
                spent.collections(),
                spent.collecting());
    }
}
