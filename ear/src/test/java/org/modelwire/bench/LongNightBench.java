package org.modelwire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.remote.FeedServer;
import org.modelwire.system.remote.ScriptedModel;
import org.modelwire.system.remote.TestArticles;
import org.modelwire.system.server.RunningServer;

/**
 * One night of twenty thousand new articles in the very {@code modelwire.jar} that ships, which gives its server 512 MB of heap:
 * all are read, written, judged and published. Publishers and the model's endpoint run in this process.
 */
class LongNightBench {

    private static final int ARTICLES = Integer.getInteger("modelwire.bench.night", 20_000);
    private static final long LONGEST_NIGHT = Duration.ofHours(3).toSeconds();
    private static final long LATENCY_MILLIS = 100;

    @TempDir
    private Path folder;

    @Test
    void publishesTwentyThousandArticlesWithin512Megabytes() throws Exception {
        try (FeedServer publishers = new FeedServer();
                ScriptedModel model = ScriptedModel.honest(LATENCY_MILLIS)) {
            Map<String, String> settings = new HashMap<>(FeedServer.SETTINGS);
            settings.putAll(model.settings());
            settings.put("MODELWIRE_PUBLISH_MODE", "auto");
            settings.put("MODELWIRE_LLM_CONCURRENCY", "32");
            try (RunningServer server = RunningServer.start(folder, settings)) {
                List<String> feeds = TestArticles.serve(publishers, 0, ARTICLES);
                server.operations().importOpml(FeedServer.opml(feeds));
                Duration before = processorTime(server);
                long start = System.nanoTime();
                JsonObject run = server.operations().runNightly(LONGEST_NIGHT);
                tell(
                        run,
                        (System.nanoTime() - start) / 1e9,
                        processorTime(server).minus(before),
                        server);
                assertThat(run.getJsonObject("totals").getInt("briefsPublished"))
                        .as(run.toString())
                        .isEqualTo(ARTICLES);
            }
        }
    }

    private static Duration processorTime(RunningServer server) {
        return server.process().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void tell(JsonObject run, double seconds, Duration processor, RunningServer server)
            throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%n%d articles in a night: %s, %d published in %.0f s, %.0f s of processor (%.1f ms an article), server's most memory"
                        + " %.0f MB; load %.1f%n%s%n",
                ARTICLES,
                run.getString("status"),
                run.getJsonObject("totals").getInt("briefsPublished"),
                seconds,
                processor.toMillis() / 1e3,
                processor.toMillis() / (double) ARTICLES,
                ResidentMemory.most(server.process()).orElse(Double.NaN),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                run);
    }
}
