package org.modelwire.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Key {@code modelwire.home}: where the embedded default keeps its database, index, illustrations and manifests. */
public record HomeConfig(Path directory) {

    static final String KEY = "modelwire.home";

    /** Reads the setting; relative paths are taken from the working directory. */
    public static HomeConfig of(Settings settings) {
        String value = settings.text(KEY).orElse("./modelwire-data");
        try {
            return new HomeConfig(Path.of(value).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw new SettingException(KEY, "must be a path on this machine: " + e.getMessage());
        }
    }
}
