package org.modelwire.system.newsroom;

import java.io.IOException;
import java.util.Map;

/** A server on which {@code modelwire.ear} is deployed by its script in {@code config/servers}. */
interface EarServer {

    /**
     * Sets it up with the EAR, if it was not before, and starts it.
     *
     * @param settings the environment of the server
     */
    void start(int port, Map<String, String> settings) throws IOException;

    /** Whether it has not ended by itself. */
    boolean isAlive();

    /** What it has said, for whoever must find out why it did not start. */
    String said() throws IOException;

    /** Stops it and waits for its end. */
    void stop();
}
