package org.modelwire.config.backup;

import java.nio.file.Path;

/**
 * The folder {@code backup} of a home, where a server hands a copy of its embedded database to whoever may write there: a
 * request is a file with an id, which the server takes, and answers with a copy or says that it failed.
 *
 * @param directory readable by its owner alone
 */
public record BackupFolder(Path directory) {

    /** What an id of a request looks like. */
    public static final String ID = "[0-9a-f]{16}";

    /** The key under which {@link #facts} names the database file, if the database is one. */
    public static final String FILE = "file";

    /** The key under which {@link #facts} names the version of the schema. */
    public static final String SCHEMA = "schema";

    /** The folder of a home. */
    public static BackupFolder of(Path home) {
        return new BackupFolder(home.resolve("backup"));
    }

    /** Properties that the last start has written about its database. */
    public Path facts() {
        return directory.resolve("home.properties");
    }

    /** The request that nobody has taken yet; holds its id. */
    public Path wanted() {
        return directory.resolve("wanted");
    }

    /** The request that the server works on. */
    public Path taken(String id) {
        return directory.resolve("taken-" + id);
    }

    /** The answer: a database file. */
    public Path copy(String id) {
        return directory.resolve("database-" + id + ".mv.db");
    }

    /** The answer if there is no copy; may hold the reason. */
    public Path failed(String id) {
        return directory.resolve("failed-" + id);
    }
}
