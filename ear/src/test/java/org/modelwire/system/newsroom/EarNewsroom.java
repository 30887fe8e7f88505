package org.modelwire.system.newsroom;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.modelwire.system.server.OperationsClient;
import org.modelwire.system.server.ShippedJar;
import org.modelwire.system.server.Within;

/** The EAR as the sample newsroom: what {@code --sample} sets for the jar, and the first run as the operations API tells it. */
final class EarNewsroom implements Newsroom {

    private static final String TOKEN = "MODELWIRE_API_TOKEN";

    /** Of a start, and of a run, on a machine that has more to do. */
    private static final int MOST_SECONDS = 300;

    private final EarServer server;
    private final OperationsClient operations;
    private final Instant asked = Clock.systemUTC().instant();
    private JsonObject run;

    private EarNewsroom(EarServer server, OperationsClient operations) {
        this.server = server;
        this.operations = operations;
    }

    static EarNewsroom begin(EarServer server, Path home, int port, Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(Map.of(
                "MODELWIRE_HOME",
                home.toString(),
                "MODELWIRE_PORT",
                Integer.toString(port),
                "MODELWIRE_SITE_URL",
                "http://localhost:" + port,
                "MODELWIRE_SAMPLE",
                "true",
                "MODELWIRE_LLM_PROVIDER",
                "recorded",
                "MODELWIRE_PUBLISH_MODE",
                "auto",
                "MODELWIRE_GATES_WORDING",
                "off",
                "MODELWIRE_NIGHTLY_ON_START",
                "true",
                "MODELWIRE_FETCH_PER_HOST_GAP",
                "PT0S",
                TOKEN,
                "token-of-the-sample-newsroom"));
        all.put("JAVA_TOOL_OPTIONS", ShippedJar.JAVA_OPTIONS); // of the scripts' tools too
        all.putAll(settings);
        EarNewsroom newsroom = new EarNewsroom(server, new OperationsClient(port, all.get(TOKEN)));
        server.start(port, all);
        newsroom.await("its first run has begun", newsroom::hasBegun);
        return newsroom;
    }

    private boolean hasBegun() throws InterruptedException {
        try {
            run = operations.newestNightly().orElse(null);
        } catch (IOException e) {
            run = null; // it does not listen yet
        }
        return run != null && !Instant.parse(run.getString("startedAt")).isBefore(asked);
    }

    @Override
    public void awaitUp() throws IOException {
        await("its first run is over", () -> {
            run = operations.newestNightly().orElseThrow();
            return !run.getString("status").equals("RUNNING");
        });
    }

    private void await(String what, Callable<Boolean> condition) throws IOException {
        try {
            Within.seconds(MOST_SECONDS).until(what, () -> {
                if (!server.isAlive()) {
                    throw new IllegalStateException("the server has ended");
                }
                return condition.call();
            });
        } catch (Exception | AssertionError e) {
            String said = server.said();
            server.stop();
            throw new IllegalStateException("not so on this server: " + what + "\n" + said, e);
        }
    }

    @Override
    public int published() {
        return run.getJsonObject("totals").getInt("briefsPublished");
    }

    @Override
    public int held() {
        return run.getJsonObject("totals").getInt("briefsHeld");
    }

    @Override
    public Path logs() {
        return server.logs();
    }

    @Override
    public void stop() {
        server.stop();
    }
}
