package org.modelwire.system.newsroom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The sample newsroom, started as a process of its own, with a first run that it starts by itself. */
public interface Newsroom {

    /**
     * Starts one on the server and the database that the build has chosen, {@code modelwire.sample.server} and
     * {@code modelwire.sample.database}, and waits until its first run has begun.
     *
     * @param home where it keeps its files; one that has been started there before finds them again
     * @param settings further settings, by the names of their environment variables
     */
    static Newsroom begin(Path home, int port, Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(NewsroomDatabase.of(home).settings());
        all.putAll(settings);
        String server = System.getProperty("modelwire.sample.server");
        return switch (server) {
            case "payara-micro" -> JarNewsroom.begin(home, port, all);
            case "wildfly" -> EarNewsroom.begin(new WildFly(home), home, port, all);
            case "payara-server" -> EarNewsroom.begin(new PayaraServer(home), home, port, all);
            default -> throw new IllegalArgumentException("no such server: " + server);
        };
    }

    /** Begins one and waits until it is up. */
    static Newsroom start(Path home, int port, Map<String, String> settings) throws IOException {
        Newsroom newsroom = begin(home, port, settings);
        newsroom.awaitUp();
        return newsroom;
    }

    /** Waits until its first run is over and it serves what came of it. */
    void awaitUp() throws IOException;

    /** How many briefs the first run has published. */
    int published();

    /** How many drafts the first run has held for an editor. */
    int held();

    /** The folder in which it logs. */
    Path logs();

    /** Asks it to stop, as an operator does, and waits for its end. */
    void stop();
}
