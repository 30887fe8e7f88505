package org.modelwire.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The server on disk, unpacked from {@code modelwire.jar} once for each build. Jars inside a jar load through a slow
 * class loader; side by side they start the server a quarter faster. It also keeps the launcher's own copy of the
 * configuration classes out of the application's sight.
 */
final class ServerFiles {

    private static final String WAR = "MICRO-INF/deploy/modelwire.war";

    private final Path directory;

    private ServerFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * Finds the unpacked server of this very build, or unpacks it and removes those of other builds.
     *
     * @param jar modelwire.jar
     * @param parent folder that holds nothing else
     */
    static ServerFiles unpack(Path jar, Path parent) throws IOException {
        try (JarFile source = new JarFile(jar.toFile())) {
            Path directory = parent.resolve(fingerprint(source));
            if (!Files.isDirectory(directory)) {
                delete(parent);
                Path unfinished = Files.createDirectories(parent.resolve("unfinished"));
                new ServerFiles(unfinished).fill(source);
                Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
            }
            return new ServerFiles(directory);
        }
    }

    /** The folder of this build. */
    Path directory() {
        return directory;
    }

    /** The jar to start. */
    Path bootJar() {
        return directory.resolve("boot.jar");
    }

    /** The application, exploded, so that the server need not do it at each start. */
    Path application() {
        return directory.resolve("modelwire");
    }

    /** Removes a folder with all that is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String fingerprint(JarFile source) {
        CRC32 sum = new CRC32();
        source.stream()
                .map(entry -> entry.getName() + ' ' + entry.getCrc() + '\n')
                .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(sum.getValue());
    }

    private void fill(JarFile source) throws IOException {
        BootJar boot = new BootJar(source);
        Path runtime = Files.createDirectories(directory.resolve(BootJar.RUNTIME));
        for (ZipEntry library : boot.libraries()) {
            try (InputStream in = source.getInputStream(library)) {
                Files.copy(in, runtime.resolve(BootJar.fileName(library)));
            }
        }
        boot.write(bootJar());
        try (ZipInputStream war = new ZipInputStream(source.getInputStream(source.getEntry(WAR)))) {
            new ExplodedWar(application()).fill(war);
        }
    }
}
