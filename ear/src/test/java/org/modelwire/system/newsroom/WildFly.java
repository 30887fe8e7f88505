package org.modelwire.system.newsroom;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modelwire.system.server.ShippedJar;
import org.postgresql.Driver;

/**
 * WildFly with a folder of its own in the home, so that many can run from one unpacked server. A second start is an upgrade: the
 * script runs again, and PostgreSQL is from then on reached by a data source of the server, and by nothing else.
 */
final class WildFly implements EarServer {

    private static final String DATABASE = "MODELWIRE_DB_URL";

    private final Path home;
    private final Path base;
    private final Path output;
    private final Map<String, String> environment = new HashMap<>();
    private Process process;

    WildFly(Path home) {
        this.home = home;
        base = home.resolve("wildfly");
        output = home.resolve("logs").resolve("terminal.log");
    }

    @Override
    public void start(int port, Map<String, String> settings) throws IOException {
        environment.clear();
        environment.putAll(settings);
        environment.put("JBOSS_HOME", System.getProperty("wildfly.home"));
        environment.put("JBOSS_BASE_DIR", base.toString());
        environment.put("MODELWIRE_HTTP_PORT", Integer.toString(port));
        environment.put("MODELWIRE_SERVER_ADMIN_PORT", Integer.toString(ShippedJar.freePort()));
        environment.put("MODELWIRE_EAR", System.getProperty("modelwire.ear"));
        boolean upgrade = Files.exists(base) && environment.containsKey(DATABASE);
        if (upgrade) {
            environment.put("MODELWIRE_DB_JNDI", "java:/jdbc/modelwire");
            environment.put("MODELWIRE_DB_DRIVER", driver().toString());
            environment.put("MODELWIRE_DB_PASSWORD", "postgres");
        }
        SetupScript.succeed("wildfly", environment);
        if (upgrade) {
            environment.remove(DATABASE); // without the data source it would begin anew, on H2
        }
        environment.put("LAUNCH_JBOSS_IN_BACKGROUND", "true"); // the script then hands signals on
        startAgain();
    }

    @Override
    public void startAgain() throws IOException {
        Files.createDirectories(output.getParent());
        boolean inCluster = environment.containsKey("MODELWIRE_CLUSTER_MEMBERS");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "bash",
                        Path.of(System.getProperty("wildfly.home"), "bin", "standalone.sh")
                                .toString(),
                        "--server-config=" + (inCluster ? "modelwire-cluster.xml" : "modelwire.xml"),
                        "-Djboss.node.name=" + home.getFileName(),
                        "-Djboss.server.log.dir=" + output.getParent()))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        process = builder.start();
    }

    @Override
    public ProcessHandle process() {
        return process.descendants().findFirst().orElseThrow();
    }

    private static Path driver() {
        return Path.of(URI.create(
                Driver.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public Path logs() {
        return output.getParent();
    }

    @Override
    public String said() throws IOException {
        return Files.readString(output);
    }

    /** Kills the server ({@code kill -9}), and waits for its end. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    @Override
    public void stop() {
        process.destroy();
        process.onExit().join();
    }
}
