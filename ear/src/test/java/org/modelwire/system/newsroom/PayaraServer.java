package org.modelwire.system.newsroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.modelwire.system.server.ShippedJar;

/** Payara Server with a domain of its own, which its script makes and starts; it runs by itself until it is told to stop. */
final class PayaraServer implements EarServer {

    private final Path home;
    private final Path server = Path.of(System.getProperty("payara.home"));
    private final String domain;
    private final Map<String, String> environment = new HashMap<>();

    PayaraServer(Path home) {
        this.home = home;
        // The name of a temporary folder may be longer than that of a domain.
        domain = "wire-" + Integer.toHexString(home.hashCode());
    }

    @Override
    public void start(int port, Map<String, String> settings) throws IOException {
        environment.clear();
        environment.putAll(settings);
        environment.put("PAYARA_HOME", server.toString());
        environment.put("MODELWIRE_DOMAIN", domain);
        environment.put("MODELWIRE_EAR", System.getProperty("modelwire.ear"));
        environment.put("MODELWIRE_HTTP_PORT", Integer.toString(port));
        environment.put("MODELWIRE_SERVER_ADMIN_PORT", Integer.toString(ShippedJar.freePort()));
        SetupScript.succeed("payara-server", environment);
    }

    @Override
    public boolean isAlive() {
        return true; // the script has waited until it was up
    }

    @Override
    public Path logs() {
        return folder().resolve("logs");
    }

    @Override
    public String said() throws IOException {
        return Files.readString(logs().resolve("server.log"));
    }

    @Override
    public void startAgain() throws IOException {
        asadmin("start-domain");
    }

    @Override
    public void stop() {
        try {
            asadmin("stop-domain").onExit().join();
        } catch (IOException e) {
            throw new IllegalStateException("the domain " + domain + " still runs", e);
        }
    }

    private Process asadmin(String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        server.resolve("bin").resolve("asadmin").toString(), command, domain)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(command + ".log").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    @Override
    public ProcessHandle process() {
        try {
            Path pid = folder().resolve("config").resolve("pid");
            return ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("the domain " + domain + " does not run", e);
        }
    }

    private Path folder() {
        return server.resolve("glassfish").resolve("domains").resolve(domain);
    }
}
