package org.modelwire.system.newsroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** The file in the home that is used where no database is named. */
record H2File(Path home) implements NewsroomDatabase {

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public void backUp() throws IOException {
        Files.copy(file(), backup());
    }

    @Override
    public void restore() throws IOException {
        Files.copy(backup(), file(), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file() {
        return home.resolve("modelwire.mv.db");
    }

    private Path backup() {
        return home.resolve("backup-of-yesterday");
    }
}
