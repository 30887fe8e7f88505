package org.modelwire.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kept pages beside a servlet that writes as many bytes from memory, and pages made anew beside a trivial Facelets page of
 * thirty rows; all on one server, in turns of a few seconds, so that a slow minute of the machine slows both.
 */
class WireBench {

    private static final int ROUNDS = Integer.getInteger("modelwire.bench.rounds", 7);
    private static final int READERS = Integer.getInteger("modelwire.bench.readers", 8);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration TURN = Duration.ofSeconds(4);
    private static final Pattern BRIEF = Pattern.compile("/briefs/[a-z0-9-]+");

    @TempDir
    private Path folder;

    private BenchServer running;
    private int port;

    @Test
    void answersBesideTheLeastThatTheServerCanDo() throws Exception {
        WireServer.publishSample(folder);
        try (BenchServer server = WireServer.start(folder)) {
            running = server;
            port = server.port();
            String brief = brief();
            AtomicInteger number = new AtomicInteger();
            // Each value of a parameter that a page may depend on is a page of its own to the cache.
            IntFunction<String> anew = turn -> brief + "?evidence=" + number.incrementAndGet();
            System.out.printf("%n%d readers, %d rounds, median (lowest to highest):%n", READERS, ROUNDS);
            compare("front page, kept", turn -> "/", asLongAs("/"), "0.8 / 1.25");
            compare("brief, kept", turn -> brief, asLongAs(brief), "0.8 / 1.25");
            compare("brief, made anew", anew, turn -> Yardstick.ROWS, "0.6");
        }
    }

    private String brief() throws Exception {
        Matcher link = BRIEF.matcher(
                Jsoup.connect("http://127.0.0.1:" + port + "/").get().html());
        if (!link.find()) {
            throw new AssertionError("no brief on the front page");
        }
        return link.group();
    }

    /** The servlet's page with as many bytes as this one has. */
    private IntFunction<String> asLongAs(String page) throws IOException {
        try (Reader reader = new Reader(port)) {
            String bytes = Yardstick.bytes(reader.get(page).bytes());
            return turn -> bytes;
        }
    }

    private void compare(String what, IntFunction<String> ours, IntFunction<String> other, String aim)
            throws Exception {
        Crowd crowd = new Crowd(port, READERS, Duration.ZERO);
        crowd.read(WARM_UP, ours);
        crowd.read(WARM_UP, other);
        List<Double> rates = new ArrayList<>();
        List<Double> p99s = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        Turn mine = turn(crowd, ours);
        Turn its = turn(crowd, other);
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                mine = turn(crowd, ours);
                its = turn(crowd, other);
            } else {
                its = turn(crowd, other);
                mine = turn(crowd, ours);
            }
            rates.add(mine.met().rate() / its.met().rate());
            p99s.add(mine.met().millis(0.99) / its.met().millis(0.99));
            work.add(its.cpuMillis() / mine.cpuMillis());
        }
        System.out.printf(
                Locale.ROOT,
                "%-20s rate %s  p99 %s  rate by CPU %s  aim %s  last round %.0f/s, p99 %.2f ms, CPU %.3f ms beside %.0f/s, %.2f ms,"
                        + " %.3f ms; load %.1f%n",
                what,
                new Sample(rates).show("%.2f"),
                new Sample(p99s).show("%.2f"),
                new Sample(work).show("%.2f"),
                aim,
                mine.met().rate(),
                mine.met().millis(0.99),
                mine.cpuMillis(),
                its.met().rate(),
                its.met().millis(0.99),
                its.cpuMillis(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /**
     * A few seconds of reading.
     *
     * @param cpuMillis that the server took for an answer, its compilers and collector included
     */
    private record Turn(Crowd.Met met, double cpuMillis) {}

    private Turn turn(Crowd crowd, IntFunction<String> pages) throws Exception {
        Duration before = running.cpu();
        Crowd.Met met = crowd.read(TURN, pages);
        if (met.errors() > 0) {
            throw new AssertionError(met.errors() + " errors");
        }
        return new Turn(met, running.cpu().minus(before).toNanos() / 1e6 / met.answers());
    }
}
