package org.modelwire.system.newsroom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Where a sample newsroom keeps its rows. */
public interface NewsroomDatabase {

    /** Of a home, on the database that the build has chosen: {@code modelwire.sample.database}. */
    static NewsroomDatabase of(Path home) throws IOException {
        String database = System.getProperty("modelwire.sample.database");
        return switch (database) {
            case "h2" -> Map::of; // the file in the home that is used where none is named
            case "postgresql" -> PostgreSql.of(home);
            default -> throw new IllegalArgumentException("no such database: " + database);
        };
    }

    /** What leads a server here, by the names of the environment variables. */
    Map<String, String> settings();
}
