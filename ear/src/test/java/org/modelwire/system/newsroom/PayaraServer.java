package org.modelwire.system.newsroom;

import java.io.IOException;
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

    PayaraServer(Path home) {
        this.home = home;
        // The name of a temporary folder may be longer than that of a domain.
        domain = "wire-" + Integer.toHexString(home.hashCode());
    }

    @Override
    public void start(int port, Map<String, String> settings) throws IOException {
        Map<String, String> environment = new HashMap<>(settings);
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
    public String said() throws IOException {
        return Files.readString(domains().resolve(domain).resolve("logs").resolve("server.log"));
    }

    @Override
    public void stop() {
        try {
            new ProcessBuilder(server.resolve("bin").resolve("asadmin").toString(), "stop-domain", domain)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("stop.log").toFile())
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new IllegalStateException("the domain " + domain + " still runs", e);
        }
    }

    private Path domains() {
        return server.resolve("glassfish").resolve("domains");
    }
}
