package org.modelwire.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The server on disk, unpacked from {@code modelwire.jar} once for each build. Jars inside a jar load through a class
 * loader that is slow and hides them from class data sharing; side by side they start the server a quarter faster.
 * It also keeps the launcher's own copy of the configuration classes out of the application's sight.
 */
final class ServerFiles {

    static final String MAIN_CLASS = "org.modelwire.launcher.server.Server";

    private static final String RUNTIME = "MICRO-INF/runtime/";
    private static final String WAR = "MICRO-INF/deploy/modelwire.war";
    private static final Pattern COMPONENTS =
            Pattern.compile("META-INF/(beans\\.xml|web-fragment\\.xml|.*faces-config\\.xml|.*\\.taglib\\.xml)");
    private static final List<String> BOOT =
            List.of("fish/", "org/modelwire/launcher/server/", "MICRO-INF/domain/", "MICRO-INF/payara-boot.properties");

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

    /** The jar to start: Payara Micro's boot classes and ours, with the runtime on its class path. */
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
        Path runtime = Files.createDirectories(directory.resolve("runtime"));
        for (ZipEntry entry : libraries(source)) {
            try (InputStream in = source.getInputStream(entry)) {
                Files.copy(in, runtime.resolve(entry.getName().substring(RUNTIME.length())));
            }
        }
        try (OutputStream out = Files.newOutputStream(bootJar());
                JarOutputStream jar = new JarOutputStream(out, manifest(source))) {
            for (ZipEntry entry : entries(source, BOOT)) {
                jar.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = source.getInputStream(entry)) {
                    in.transferTo(jar);
                }
            }
        }
        try (ZipInputStream war = new ZipInputStream(source.getInputStream(source.getEntry(WAR)))) {
            explode(war);
        }
    }

    private void explode(ZipInputStream war) throws IOException {
        for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
            Path target = application().resolve(entry.getName()).normalize();
            if (!target.startsWith(application())) {
                throw new IOException("entry outside the archive: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                Files.copy(war, target);
                Files.setLastModifiedTime(target, entry.getLastModifiedTime());
                if (entry.getName().startsWith("WEB-INF/lib/") && !hasComponents(target)) {
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
                application().resolve(library.replaceAll("[/ ]", "__").replace(".jar", "_jar")));
    }

    private static Manifest manifest(JarFile source) throws IOException {
        Manifest manifest = new Manifest(source.getManifest());
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MAIN_CLASS, MAIN_CLASS);
        main.put(
                Attributes.Name.CLASS_PATH,
                libraries(source).stream()
                        .map(entry -> entry.getName().substring("MICRO-INF/".length()))
                        .collect(Collectors.joining(" ")));
        return manifest;
    }

    private static List<? extends ZipEntry> libraries(JarFile source) {
        return entries(source, List.of(RUNTIME)).stream()
                .filter(entry -> !entry.isDirectory())
                .toList();
    }

    private static List<? extends ZipEntry> entries(JarFile source, List<String> prefixes) {
        return source.stream()
                .filter(entry -> prefixes.stream().anyMatch(entry.getName()::startsWith))
                .toList();
    }
}
