package org.modelwire.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFilesTest {

    private static final byte[] TEXT = "content".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final Map<String, byte[]> war = new LinkedHashMap<>();
    private Path parent;

    @BeforeEach
    void describeAWar() throws IOException {
        parent = folder.resolve("server");
        war.put("index.html", TEXT);
        war.put("WEB-INF/lib/client-1.0.jar", zip(Map.of("a/B.class", TEXT)));
        war.put("WEB-INF/lib/modelwire-domain.jar", zip(Map.of("META-INF/beans.xml", TEXT)));
    }

    @Test
    void putsTheRuntimeOnTheClassPathOfTheBootJar() throws Exception {
        ServerFiles files = ServerFiles.unpack(modelwireJar(), parent);
        try (JarFile boot = new JarFile(files.bootJar().toFile())) {
            Attributes main = boot.getManifest().getMainAttributes();
            assertThat(main.getValue("Class-Path")).isEqualTo("runtime/kernel.jar");
            assertThat(main.getValue("Main-Class")).isEqualTo(BootJar.MAIN_CLASS);
            assertThat(main.getValue("Add-Opens")).isEqualTo("java.base/java.lang");
            assertThat(boot.getEntry("fish/payara/Boot.class")).isNotNull();
        }
        assertThat(files.bootJar().resolveSibling("runtime").resolve("kernel.jar"))
                .exists();
    }

    @Test
    void keepsTheLaunchersConfigurationClassesFromTheApplication() throws Exception {
        try (JarFile boot =
                new JarFile(ServerFiles.unpack(modelwireJar(), parent).bootJar().toFile())) {
            assertThat(boot.getEntry("org/modelwire/config/Settings.class")).isNull();
        }
    }

    @Test
    void marksOnlyLibrariesWithoutComponentsAsUnscanned() throws Exception {
        Path application = ServerFiles.unpack(modelwireJar(), parent).application();
        assertThat(application.resolve("index.html")).hasBinaryContent(TEXT);
        assertThat(application.resolve("WEB-INF__lib__client-1.0_jar")).exists();
        assertThat(application.resolve("WEB-INF__lib__modelwire-domain_jar")).doesNotExist();
    }

    @Test
    void unpacksOneBuildOnce() throws Exception {
        Path jar = modelwireJar();
        Path first = ServerFiles.unpack(jar, parent).bootJar();
        Path mark = Files.createFile(first.resolveSibling("mark"));
        assertThat(ServerFiles.unpack(jar, parent).bootJar()).isEqualTo(first);
        assertThat(mark).exists();
    }

    @Test
    void replacesAnOlderBuild() throws Exception {
        Path old = ServerFiles.unpack(modelwireJar(), parent).bootJar();
        war.put("index.html", "newer".getBytes(StandardCharsets.UTF_8));
        Path current = ServerFiles.unpack(modelwireJar(), parent).bootJar();
        assertThat(current).exists().isNotEqualTo(old);
        assertThat(old).doesNotExist();
    }

    @Test
    void writesNothingOutsideItsFolder() throws Exception {
        war.put("../../outside", TEXT);
        Path jar = modelwireJar();
        assertThatThrownBy(() -> ServerFiles.unpack(jar, parent)).isInstanceOf(IOException.class);
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    private Path modelwireJar() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("fish/payara/Boot.class", TEXT);
        entries.put("org/modelwire/config/Settings.class", TEXT);
        entries.put("MICRO-INF/runtime/kernel.jar", zip(Map.of("k/K.class", TEXT)));
        entries.put("MICRO-INF/deploy/modelwire.war", zip(war));
        return Files.write(folder.resolve("modelwire.jar"), zip(entries));
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Add-Opens", "java.base/java.lang");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                write(jar, entry);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(JarOutputStream jar, Map.Entry<String, byte[]> entry) throws IOException {
        jar.putNextEntry(new ZipEntry(entry.getKey()));
        OutputStream out = jar;
        out.write(entry.getValue());
        jar.closeEntry();
    }
}
