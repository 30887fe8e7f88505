package org.modelwire.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/**
 * The jar that starts the unpacked server: Payara Micro's boot classes and settings, our classes of the server process,
 * and in the manifest the runtime beside it as class path.
 */
final class BootJar {

    static final String MAIN_CLASS = "org.modelwire.launcher.server.Server";

    /** Folder beside the boot jar that holds the libraries. */
    static final String RUNTIME = "runtime";

    private static final String LIBRARIES = "MICRO-INF/runtime/";
    private static final List<String> CONTENT =
            List.of("fish/", "org/modelwire/launcher/server/", "MICRO-INF/domain/", "MICRO-INF/payara-boot.properties");

    private final JarFile source;

    /** Will be made from modelwire.jar. */
    BootJar(JarFile source) {
        this.source = source;
    }

    /** The libraries of the runtime; resource adapters are among them. */
    List<? extends ZipEntry> libraries() {
        return source.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(LIBRARIES))
                .toList();
    }

    static String fileName(ZipEntry library) {
        return library.getName().substring(LIBRARIES.length());
    }

    void write(Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                JarOutputStream jar = new JarOutputStream(out, manifest())) {
            for (ZipEntry entry : source.stream().filter(BootJar::isContent).toList()) {
                copy(entry, entry.getName(), jar);
            }
            // Payara installs its JDBC resource adapters from the root of the class path; without them no pool works.
            for (ZipEntry library : libraries()) {
                if (library.getName().endsWith(".rar")) {
                    copy(library, fileName(library), jar);
                }
            }
        }
    }

    private static boolean isContent(ZipEntry entry) {
        return CONTENT.stream().anyMatch(entry.getName()::startsWith);
    }

    private void copy(ZipEntry entry, String name, JarOutputStream jar) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        try (InputStream in = source.getInputStream(entry)) {
            in.transferTo(jar);
        }
    }

    private Manifest manifest() throws IOException {
        Manifest manifest = new Manifest(source.getManifest());
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MAIN_CLASS, MAIN_CLASS);
        main.put(
                Attributes.Name.CLASS_PATH,
                libraries().stream()
                        .map(library -> RUNTIME + "/" + fileName(library))
                        .collect(Collectors.joining(" ")));
        return manifest;
    }
}
