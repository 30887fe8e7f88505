package org.modelwire.system.newsroom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Where a sample newsroom keeps its rows, and a backup of them that is made and put back while it is down. */
public interface NewsroomDatabase {

    /** Of a home, on the database that the build has chosen: {@code modelwire.sample.database}. */
    static NewsroomDatabase of(Path home) throws IOException {
        String database = System.getProperty("modelwire.sample.database");
        return switch (database) {
            case "h2" -> new H2File(home);
            case "postgresql" -> PostgreSql.of(home);
            default -> throw new IllegalArgumentException("no such database: " + database);
        };
    }

    /** What leads a server here, by the names of the environment variables. */
    Map<String, String> settings();

    void backUp() throws IOException;

    void restore() throws IOException;
}
