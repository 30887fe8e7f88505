package org.modelwire.system.newsroom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A server on which {@code modelwire.ear} is deployed by its script in {@code config/servers}. */
public interface EarServer {

    /** WildFly with a folder of its own in the home. */
    static EarServer wildFly(Path home) {
        return new WildFly(home);
    }

    /** Payara Server with a domain of its own, named like the home. */
    static EarServer payaraServer(Path home) {
        return new PayaraServer(home);
    }

    /**
     * Sets it up with the EAR, if it was not before, and starts it.
     *
     * @param settings the environment of the server
     */
    void start(int port, Map<String, String> settings) throws IOException;

    /** Starts it once more after {@link #stop}, as it was set up, and does not wait. */
    void startAgain() throws IOException;

    /** The Java process, once it is up. */
    ProcessHandle process();

    /** Whether it has not ended by itself. */
    boolean isAlive();

    /** The folder in which it logs. */
    Path logs();

    /** What it has said, for whoever must find out why it did not start. */
    String said() throws IOException;

    /** Stops it and waits for its end. */
    void stop();
}
