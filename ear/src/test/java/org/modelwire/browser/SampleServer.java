package org.modelwire.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.modelwire.system.newsroom.Newsroom;
import org.modelwire.system.server.ShippedJar;

/** The sample newsroom as a process, on the server and the database that the build has chosen. */
final class SampleServer {

    private final Newsroom newsroom;

    private SampleServer(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** Starts the server with further settings, by the names of their environment variables, and waits until it is up. */
    static SampleServer start(Path home, int port, Map<String, String> settings) throws IOException {
        SampleServer server = begin(home, port, settings);
        server.awaitUp();
        return server;
    }

    /** Starts the server and waits until its first run has begun, or it ends. */
    static SampleServer begin(Path home, int port, Map<String, String> settings) throws IOException {
        return new SampleServer(Newsroom.begin(home, port, settings));
    }

    /** Waits until it is up, after its first run. */
    void awaitUp() throws IOException {
        newsroom.awaitUp();
    }

    /** How many briefs the first run of this start has published. */
    int published() {
        return newsroom.published();
    }

    /** How many drafts the first run of this start has held for an editor. */
    int held() {
        return newsroom.held();
    }

    /** Asks it to stop, as an operator does, and waits for its end. */
    void stop() {
        newsroom.stop();
    }

    static int freePort() throws IOException {
        return ShippedJar.freePort();
    }
}
