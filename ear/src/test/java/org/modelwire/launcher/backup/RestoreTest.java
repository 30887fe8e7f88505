package org.modelwire.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.launcher.HomeLock;
import org.modelwire.launcher.RefusedException;

class RestoreTest {

    @TempDir
    private Path folder;

    private Path old;
    private Path home;
    private Path file;
    private Path jar;

    @BeforeEach
    void backUp() throws Exception {
        old = UsedHome.in(folder);
        home = folder.resolve("restored");
        file = folder.resolve("monday.zip");
        jar = UsedHome.jar(folder, "087", "088");
        new Backup(old, "0.1.0").to(file);
    }

    private List<String> restore() throws Exception {
        return Restore.to(home, jar).from(file);
    }

    @Test
    void makesTheHomeAsItWas() throws Exception {
        List<String> sentences = restore();

        assertThat(UsedHome.brief(home)).isEqualTo("loom-2-ships");
        assertThat(home.resolve("secret.key")).hasContent("the key");
        assertThat(home.resolve("removals.jsonl")).hasContent("{\"number\":1}");
        assertThat(home.resolve("node-id")).hasContent("a node");
        assertThat(home.resolve("index")).doesNotExist();
        assertThat(home.resolve("unfinished")).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("modelwire.mv.db"))))
                .isEqualTo("rw-------");
        assertThat(String.join("\n", sentences))
                .contains("is as it was at 20", "put the newest removals.jsonl")
                .doesNotContain("the key");
    }

    @Test
    void keepsTheNewestRemovalsThatLieThere() throws Exception {
        Files.createDirectory(home);
        Files.writeString(home.resolve("removals.jsonl"), "{\"number\":1}\n{\"number\":2}\n");

        List<String> sentences = restore();

        assertThat(home.resolve("removals.jsonl")).hasContent("{\"number\":1}\n{\"number\":2}");
        assertThat(String.join("\n", sentences)).contains("done again at the start");
    }

    @Test
    void losesNoRemovalIfAnOlderFileLiesThere() throws Exception {
        Files.createDirectory(home);
        Files.writeString(home.resolve("removals.jsonl"), "{\"number\":0}\n");

        restore();

        assertThat(Files.readAllLines(home.resolve("removals.jsonl")))
                .containsExactlyInAnyOrder("{\"number\":0}", "{\"number\":1}");
    }

    @Test
    void refusesAHomeThatIsNotEmpty() throws Exception {
        Files.createDirectory(home);
        Files.writeString(home.resolve("notes.txt"), "mine");
        refusedWith("is not empty");
    }

    @Test
    void refusesAHomeThatIsInUse() throws Exception {
        Files.createDirectory(home);
        try (HomeLock lock = HomeLock.take(home)) {
            assertThat(lock).isNotNull();
            refusedWith("is in use by another Modelwire");
        }
    }

    @Test
    void refusesAFileAsHome() throws Exception {
        Files.writeString(home, "mine");
        refusedWith("is not a folder");
    }

    @Test
    void refusesASchemaThatIsNewerThanTheProgram() throws Exception {
        jar = UsedHome.jar(folder, "006_1", "087");
        refusedWith("schema version 088, which is newer than this program (087)");
    }

    @Test
    void refusesABackupOfWhichAByteHasChanged() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        refusedWith("damaged");
    }

    @Test
    void refusesABackupThatWasPackedAnewWithOtherContent() throws Exception {
        repack("secret.key", "another key\n");
        refusedWith("secret.key is not as it was written");
    }

    @Test
    void refusesABackupThatWasCutOff() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
        refusedWith("damaged");
    }

    @Test
    void refusesAnEntryThatWouldLeaveTheHome() throws Exception {
        repack("backup.properties", "format=1\nschema=088\nsha256.../outside=00\n");
        refusedWith("does not belong there");
    }

    @Test
    void refusesAFormOfTheFuture() throws Exception {
        repack("backup.properties", "format=2\nprogram=3.0\n");
        refusedWith("restore it with the version that made it, 3.0");
    }

    @Test
    void refusesAZipThatIsNoBackup() throws Exception {
        Files.write(file, UsedHome.zip("photo.jpg", new byte[10]));
        refusedWith("is no backup of Modelwire");
    }

    @Test
    void refusesAFileThatIsNotThere() throws Exception {
        Files.delete(file);
        refusedWith("there is no backup");
    }

    private void repack(String name, String content) throws IOException {
        Path other = folder.resolve("other.zip");
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(name)) {
                    out.write(content.getBytes(StandardCharsets.UTF_8));
                } else {
                    try (InputStream in = zip.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                }
            }
        }
        file = other;
    }

    private void refusedWith(String words) throws IOException {
        TreeMap<Path, Long> before = content();
        assertThatThrownBy(this::restore)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messages())
                                .hasSize(1)
                                .first()
                                .asString()
                                .contains(words));
        assertThat(content()).isEqualTo(before);
    }

    /** Every file with its size. */
    private TreeMap<Path, Long> content() throws IOException {
        TreeMap<Path, Long> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.toList()) {
                content.put(path, Files.isRegularFile(path) ? Files.size(path) : 0);
            }
        }
        return content;
    }
}
