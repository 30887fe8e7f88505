package org.modelwire.it.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Sets {@code it.database.settings}, which leads the server to the database that the build has chosen by {@code it.database}: a
 * PostgreSQL on loopback that ends with the tests, or the file in its home that is used where none is named. Before any test,
 * for Arquillian reads it when it looks for the server.
 */
public final class ServerDatabase implements LauncherSessionListener {

    private static EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        boolean isPostgres = "postgresql".equals(System.getProperty("it.database"));
        System.setProperty("it.database.settings", isPostgres ? ofPostgres() : "");
    }

    private static synchronized String ofPostgres() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.start(); // it closes itself when this process ends
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return " -Dmodelwire.db.url=jdbc:postgresql://127.0.0.1:" + postgres.getPort()
                + "/postgres -Dmodelwire.db.user=postgres";
    }
}
