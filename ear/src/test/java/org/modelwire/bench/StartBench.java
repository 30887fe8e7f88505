package org.modelwire.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The start of the very {@code modelwire.jar} that ships, beside an empty application on the same server. Both are
 * measured in turn, round by round, so that a slow minute of the machine slows both.
 */
class StartBench {

    private static final int ROUNDS = 3;
    private static final Duration REST = Duration.ofSeconds(10);
    private static final String ROW = "%-36s %-24s %-24s %s%n";

    @TempDir
    private Path folder;

    private final List<Double> empty = new ArrayList<>();
    private final List<Double> fresh = new ArrayList<>();
    private final List<Double> again = new ArrayList<>();
    private final List<Double> memory = new ArrayList<>();

    @Test
    void startsBesideAnEmptyApplication() throws Exception {
        EmptyApplication application = new EmptyApplication(folder.resolve("empty"));
        for (int round = 0; round < ROUNDS; round++) {
            try (BenchServer server = application.start()) {
                empty.add(server.secondsToFirstPage());
            }
            Path home = folder.resolve("home-" + round);
            try (BenchServer server = modelwire(home)) {
                fresh.add(server.secondsToFirstPage());
            }
            try (BenchServer server = modelwire(home)) {
                again.add(server.secondsToFirstPage());
                server.rest(REST);
                ResidentMemory.megabytes(server.processes().toList()).ifPresent(memory::add);
            }
        }
        System.out.print(table());
    }

    private BenchServer modelwire(Path home) throws Exception {
        int port = BenchServer.freePort();
        return BenchServer.start(
                folder,
                port,
                List.of(
                        "-jar",
                        System.getProperty("modelwire.jar"),
                        "--port",
                        Integer.toString(port),
                        "--home",
                        home.toString()));
    }

    private String table() {
        return String.format(
                        "%n" + ROW, "median of " + ROUNDS + " (lowest to highest)", "to first page", "multiple", "aim")
                + row("empty WAR on Payara Micro", seconds(empty), "1", "")
                + row("modelwire.jar, fresh home", seconds(fresh), multiple(fresh), "1.5")
                + row("modelwire.jar, same home again", seconds(again), multiple(again), "1.5")
                + row("its memory at rest, both processes", memory(), "", "600 MB")
                + row("machine", Runtime.getRuntime().availableProcessors() + " processors", load(), "")
                + System.lineSeparator();
    }

    private static String row(String... cells) {
        return String.format(ROW, (Object[]) cells);
    }

    private static String seconds(List<Double> values) {
        return new Sample(values).show("%.1f") + " s";
    }

    /** Of the empty application in the same round, not of its median: neighbours in time share the machine's mood. */
    private String multiple(List<Double> values) {
        return new Sample(IntStream.range(0, ROUNDS)
                        .mapToObj(round -> values.get(round) / empty.get(round))
                        .toList())
                .show("%.2f");
    }

    private String memory() {
        return memory.isEmpty() ? "not measured: no /proc" : new Sample(memory).show("%.0f") + " MB";
    }

    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "" : String.format(Locale.ROOT, "load %.1f in the last minute", load);
    }
}
