package org.modelwire.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.config.backup.BackupFolder;
import org.modelwire.launcher.RefusedException;
import org.modelwire.system.server.Within;

class BackupTest {

    @TempDir
    private Path folder;

    private Path home;
    private Path file;

    @BeforeEach
    void useAHome() throws Exception {
        home = UsedHome.in(folder);
        file = folder.resolve("monday.zip");
    }

    private String backUp() throws Exception {
        return new Backup(home, "0.1.0").to(file);
    }

    @Test
    void holdsWhatCannotBeMadeAnewAndNothingElse() throws Exception {
        String sentence = backUp();

        Archive archive = Archive.read(file);
        assertThat(archive.entries()).containsExactly("modelwire.mv.db", "node-id", "removals.jsonl", "secret.key");
        assertThat(archive.schema()).hasToString("088");
        assertThat(archive.manifest().getProperty("program")).isEqualTo("0.1.0");
        assertThat(sentence)
                .contains(file.toString(), "schema 088", "secrets and personal data")
                .doesNotContain("the key");
    }

    @Test
    void isForItsOwnerAlone() throws Exception {
        backUp();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void asksTheServerThatHasTheDatabaseOpen() throws Exception {
        BackupFolder box = BackupFolder.of(home);
        try (Connection server = UsedHome.open(home)) {
            CompletableFuture<Void> answer = CompletableFuture.runAsync(() -> answer(box, server));
            backUp();
            answer.join();
        }
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream database = zip.getInputStream(zip.getEntry("modelwire.mv.db"))) {
            assertThat(database).hasContent("the server's copy");
        }
        try (Stream<Path> left = Files.list(box.directory())) {
            assertThat(left).containsExactly(box.facts());
        }
    }

    private static void answer(BackupFolder box, Connection server) {
        try {
            Within.seconds(30).until("a request", () -> Files.exists(box.wanted()) && Files.size(box.wanted()) > 0);
            String id = Files.readString(box.wanted());
            assertThat(server.isValid(1)).isTrue();
            Files.delete(box.wanted());
            Files.writeString(box.copy(id), "the server's copy");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void saysThatNobodyAnswersAndTakesTheRequestBack() throws Exception {
        BackupFolder box = BackupFolder.of(home);
        DatabaseFile database =
                new DatabaseFile(box, home.resolve("modelwire.mv.db"), Duration.ZERO, Duration.ofSeconds(30));
        try (Connection server = UsedHome.open(home)) {
            assertThat(server.isValid(1)).isTrue();
            assertThatThrownBy(() -> database.read(content -> {}))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("does not answer");
        }
        assertThat(box.wanted()).doesNotExist();
    }

    @Test
    void letsOneBackupWaitForTheOther() throws Exception {
        Files.writeString(BackupFolder.of(home).wanted(), "of another");
        try (Connection server = UsedHome.open(home)) {
            assertThat(server.isValid(1)).isTrue();
            refusedWith("another backup of this home is being made");
        }
        assertThat(BackupFolder.of(home).wanted()).hasContent("of another");
    }

    @Test
    void overwritesNothing() throws Exception {
        Files.writeString(file, "a backup of last week");
        refusedWith("exists already");
        assertThat(file).hasContent("a backup of last week");
    }

    @Test
    void namesAHomeThatWasNeverUsed() throws Exception {
        home = Files.createDirectory(folder.resolve("empty"));
        refusedWith("name the home of a server that has run with --home");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void namesAFolderThatIsNotThere() throws Exception {
        file = folder.resolve("nowhere/monday.zip");
        refusedWith("folder " + folder.resolve("nowhere"));
    }

    private void refusedWith(String words) throws IOException {
        List<Path> before = list();
        assertThatThrownBy(this::backUp).isInstanceOf(RefusedException.class).hasMessageContaining(words);
        assertThat(list()).isEqualTo(before);
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void leavesADatabaseElsewhereToItsOwnMeans() throws Exception {
        UsedHome.facts(home, "schema=088\n");

        assertThat(backUp()).contains("no database", "pg_dump");

        assertThat(Archive.read(file).entries()).containsExactly("removals.jsonl", "secret.key");
    }
}
