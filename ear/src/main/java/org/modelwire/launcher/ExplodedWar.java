package org.modelwire.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The application as a folder, with the libraries that hold no components kept from Payara's class scanner. */
final class ExplodedWar {

    private static final String LIBRARIES = "WEB-INF/lib/";
    private static final Pattern COMPONENTS =
            Pattern.compile("META-INF/(beans\\.xml|web-fragment\\.xml|.*faces-config\\.xml|.*\\.taglib\\.xml)");

    private final Path directory;

    ExplodedWar(Path directory) {
        this.directory = directory;
    }

    void fill(ZipInputStream war) throws IOException {
        for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
            Path target = directory.resolve(entry.getName()).normalize();
            if (!target.startsWith(directory)) {
                throw new IOException("entry outside the archive: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                Files.copy(war, target);
                Files.setLastModifiedTime(target, entry.getLastModifiedTime());
                if (entry.getName().startsWith(LIBRARIES) && !hasComponents(target)) {
                    leaveUnscanned(entry.getName());
                }
            }
        }
    }

    /** Whether a library says that it holds beans, a web fragment or Faces parts. */
    private static boolean hasComponents(Path library) throws IOException {
        try (JarFile jar = new JarFile(library.toFile())) {
            return jar.stream().map(ZipEntry::getName).anyMatch(COMPONENTS.asMatchPredicate());
        }
    }

    /**
     * Keeps Payara's class scanner away from a library. The scanner reads every class of every jar, whatever the
     * descriptors exclude, but passes over a jar beside which it finds an exploded copy: 40,000 classes, half the time
     * of a deployment and 350 MB for nothing.
     */
    private void leaveUnscanned(String library) throws IOException {
        Files.createDirectories(
                directory.resolve(library.replaceAll("[/ ]", "__").replace(".jar", "_jar")));
    }
}
