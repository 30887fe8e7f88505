package org.modelwire.bench;

import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.modelwire.system.server.ShippedJar;
import org.modelwire.system.server.Within;

/**
 * The sample newsroom's pages and the yardstick on one server: the WAR, the Payara Micro and the Java options that ship,
 * without the launcher, which deploys one application only.
 */
final class WireServer {

    /** As the launcher's {@code PreBootCommands}. */
    private static final String PRE_BOOT = """
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
            set resources.jdbc-connection-pool.H2Pool.res-type=javax.sql.XADataSource
            set configs.config.server-config.microprofile-metrics-configuration.enabled=false
            set configs.config.server-config.microprofile-metrics-configuration.endpoint=server-metrics
            set-microprofile-healthcheck-configuration --enabled=false
            set-openapi-configuration --enabled=false
            """;

    private WireServer() {}

    /** Lets the sample newsroom publish, once, and stops it. */
    static void publishSample(Path folder) throws Exception {
        int port = BenchServer.freePort();
        List<String> options = List.of("--sample", "--port", Integer.toString(port), "--home", home(folder));
        try (ShippedJar jar = ShippedJar.start(folder, Map.of("MODELWIRE_NIGHTLY_AT", "off"), options)) {
            Within.seconds(300)
                    .until("the sample newsroom is up", () -> jar.out().contains("Modelwire is up"));
            jar.process().destroy();
            jar.exitCode();
        }
    }

    /** Starts both applications in the same home. */
    static BenchServer start(Path folder) throws Exception {
        int port = BenchServer.freePort();
        Path site = folder.resolve("ROOT.war");
        try (JarFile jar = new JarFile(System.getProperty("modelwire.jar"))) {
            Files.deleteIfExists(site);
            Files.copy(jar.getInputStream(jar.getEntry("MICRO-INF/deploy/modelwire.war")), site);
        }
        Path preBoot = Files.writeString(folder.resolve("pre-boot.asadmin"), PRE_BOOT);
        return BenchServer.start(
                folder,
                port,
                List.of(
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-Dmodelwire.home=" + home(folder),
                        "-Dmodelwire.site.url=http://127.0.0.1:" + port,
                        "-Dmodelwire.port=" + port,
                        "-jar",
                        payaraMicro(),
                        "--nohazelcast",
                        "--disablephonehome",
                        "--port",
                        Integer.toString(port),
                        "--prebootcommandfile",
                        preBoot.toString(),
                        "--deploy",
                        site.toString(),
                        "--deploy",
                        Yardstick.write(folder).toString()));
    }

    private static String home(Path folder) throws IOException {
        return Files.createDirectories(folder.resolve("home")).toString();
    }

    private static String payaraMicro() throws Exception {
        return Path.of(PayaraMicroLauncher.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }
}
