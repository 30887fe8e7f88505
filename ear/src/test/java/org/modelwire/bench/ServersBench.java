package org.modelwire.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.newsroom.EarServer;
import org.modelwire.system.server.ShippedJar;
import org.modelwire.system.server.Within;

/**
 * The start of the EAR that ships on WildFly and on Payara Server, set up by their scripts, and the memory that they occupy
 * then. The server is set up once and started again, in turns.
 */
class ServersBench {

    private static final int ROUNDS = 3;
    private static final long LONGEST_START = 300;
    private static final long REST_SECONDS = 10;

    /** One of ours: at the root a server may have a page of its own until the application is there. */
    private static final String PAGE = "/watch";

    @TempDir
    private Path folder;

    private record Measured(
            String name, EarServer server, Path home, int port, List<Double> starts, List<Double> memory) {}

    @Test
    void startsTheEarOnEachServer() throws Exception {
        Path wildFly = Files.createDirectories(folder.resolve("on-wildfly"));
        Path payara = Files.createDirectories(folder.resolve("on-payara"));
        List<Measured> all = List.of(
                measured("WildFly", EarServer.wildFly(wildFly), wildFly),
                measured("Payara Server", EarServer.payaraServer(payara), payara));
        for (Measured one : all) {
            setUp(one);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Measured one : all) {
                start(one);
            }
        }
        all.forEach(ServersBench::tell);
    }

    private static Measured measured(String name, EarServer server, Path home) throws IOException {
        return new Measured(name, server, home, ShippedJar.freePort(), new ArrayList<>(), new ArrayList<>());
    }

    private static void setUp(Measured one) throws Exception {
        one.server().start(one.port(), settings(one));
        try {
            awaitPage(one);
        } finally {
            one.server().stop();
        }
    }

    private static Map<String, String> settings(Measured one) {
        return Map.of(
                "MODELWIRE_HOME",
                one.home().toString(),
                "MODELWIRE_PORT",
                Integer.toString(one.port()),
                "MODELWIRE_NIGHTLY_AT",
                "off");
    }

    private static void start(Measured one) throws Exception {
        long start = System.nanoTime();
        one.server().startAgain();
        try {
            awaitPage(one);
            one.starts().add((System.nanoTime() - start) / 1e9);
            TimeUnit.SECONDS.sleep(REST_SECONDS);
            ResidentMemory.megabytes(List.of(one.server().process())).ifPresent(one.memory()::add);
        } finally {
            one.server().stop();
        }
    }

    private static void awaitPage(Measured one) throws Exception {
        FirstPage page = new FirstPage(one.port(), PAGE);
        Within.seconds(LONGEST_START).until(one.name() + " has a page", page::isThere);
    }

    private static void tell(Measured one) {
        System.out.printf(
                Locale.ROOT,
                "%n%s, modelwire.ear, same home again: to first page %s s, memory %s after %s; load %.1f%n",
                one.name(),
                new Sample(one.starts()).show("%.1f"),
                one.memory().isEmpty() ? "not measured" : new Sample(one.memory()).show("%.0f") + " MB",
                Duration.ofSeconds(REST_SECONDS),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
