package org.modelwire.system.newsroom;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modelwire.system.server.ShippedJar;
import org.modelwire.system.server.Within;

/** Two nodes on WildFly with one PostgreSQL, set up by the script so that they keep the sessions of the desk together. */
public final class WildFlyPair implements AutoCloseable {

    private static final String KEYS_PASSWORD = "password of the key store";
    private static final int MOST_SECONDS = 300;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<WildFly> nodes;
    private final List<Integer> ports;

    private WildFlyPair(List<WildFly> nodes, List<Integer> ports) {
        this.nodes = nodes;
        this.ports = ports;
    }

    /** Starts both, the first one with a run of the sample newsroom, and waits until that is over. */
    public static WildFlyPair start(Path folder, Map<String, String> settings) throws Exception {
        Path keys = keys(folder.resolve("cluster.p12"));
        List<Integer> sockets = List.of(ShippedJar.freePort(), ShippedJar.freePort());
        WildFlyPair pair = new WildFlyPair(
                List.of(
                        new WildFly(Files.createDirectories(folder.resolve("one"))),
                        new WildFly(Files.createDirectories(folder.resolve("other")))),
                List.of(ShippedJar.freePort(), ShippedJar.freePort()));
        for (int node = 0; node < 2; node++) {
            Map<String, String> all = new HashMap<>(settings);
            all.put("MODELWIRE_CLUSTER_MEMBERS", "127.0.0.1:" + sockets.get(0) + ",127.0.0.1:" + sockets.get(1));
            all.put("MODELWIRE_CLUSTER_PORT", sockets.get(node).toString());
            all.put("MODELWIRE_CLUSTER_KEYS", keys.toString());
            all.put("MODELWIRE_CLUSTER_KEYS_PASSWORD", KEYS_PASSWORD);
            all.put("MODELWIRE_NIGHTLY_ON_START", Boolean.toString(node == 0));
            pair.start(node, folder, all);
        }
        return pair;
    }

    private void start(int node, Path folder, Map<String, String> settings) throws Exception {
        if (node == 0) {
            EarNewsroom.begin(nodes.get(node), folder.resolve("one"), ports.get(node), settings)
                    .awaitUp();
            return;
        }
        settings.put("MODELWIRE_HOME", folder.resolve("other").toString());
        nodes.get(node).start(ports.get(node), settings);
        Within.seconds(MOST_SECONDS).until("the other node is up", () -> isUp(node));
    }

    private boolean isUp(int node) throws IOException, InterruptedException {
        if (!nodes.get(node).isAlive()) {
            throw new IllegalStateException("the server has ended:\n" + said(node));
        }
        try {
            HttpRequest ready = HttpRequest.newBuilder(URI.create(address(node) + "/health/ready"))
                    .build();
            return client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // it does not listen yet
        }
    }

    /** One key pair that both have, in a PKCS12 file, as config/servers/wildfly/README.md tells to make it. */
    private static Path keys(Path file) throws IOException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "modelwire",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "3650",
                        "-dname",
                        "CN=modelwire",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        KEYS_PASSWORD)
                .inheritIO()
                .start();
        if (keytool.onExit().join().exitValue() != 0) {
            throw new IOException("no key store could be made");
        }
        return file;
    }

    /** Where a node, 0 or 1, is reached. */
    public String address(int node) {
        return "http://127.0.0.1:" + ports.get(node);
    }

    /** What a node has said so far. */
    public String said(int node) throws IOException {
        return nodes.get(node).said();
    }

    /** Kills a node ({@code kill -9}), and waits for its end. */
    public void kill(int node) {
        nodes.get(node).kill();
    }

    @Override
    public void close() {
        nodes.forEach(WildFly::stop);
    }
}
