package org.modelwire.launcher.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.modelwire.config.backup.SchemaVersion;

/** The newest schema that a {@code modelwire.jar} knows, read off the migrations in it. */
final class ProgramSchema {

    private static final String WAR = "MICRO-INF/deploy/modelwire.war";
    private static final String LIBRARY = "WEB-INF/lib/modelwire-domain";

    private ProgramSchema() {}

    /**
     * Looks into the jar.
     *
     * @throws IOException if it cannot be read, or holds no migrations
     */
    static SchemaVersion in(Path jar) throws IOException {
        try (JarFile program = new JarFile(jar.toFile());
                ZipInputStream war = new ZipInputStream(program.getInputStream(program.getEntry(WAR)))) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (entry.getName().startsWith(LIBRARY)) {
                    return newest(new ZipInputStream(war))
                            .orElseThrow(() -> new IOException("no migrations in " + LIBRARY));
                }
            }
        }
        throw new IOException("no " + LIBRARY + " in " + jar);
    }

    private static Optional<SchemaVersion> newest(ZipInputStream library) throws IOException {
        Stream.Builder<SchemaVersion> versions = Stream.builder();
        for (ZipEntry entry = library.getNextEntry(); entry != null; entry = library.getNextEntry()) {
            SchemaVersion.ofMigration(entry.getName()).ifPresent(versions);
        }
        return SchemaVersion.newest(versions.build());
    }
}
