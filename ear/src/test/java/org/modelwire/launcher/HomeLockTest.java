package org.modelwire.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir
    private Path folder;

    @Test
    void createsTheHome() throws Exception {
        Path home = folder.resolve("deep").resolve("home");
        try (HomeLock lock = HomeLock.take(home)) {
            assertThat(lock).isNotNull();
            assertThat(home).isDirectory();
        }
    }

    @Test
    void namesTheProcessThatHasTheHome() throws Exception {
        try (HomeLock first = HomeLock.take(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> HomeLock.take(folder))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("home " + folder + " is in use by another Modelwire (process "
                            + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void takesAHomeWhoseOwnerHasEnded() throws Exception {
        HomeLock.take(folder).close();
        assertThatCode(() -> HomeLock.take(folder).close()).doesNotThrowAnyException();
    }

    @Test
    void refusesAFileAsHome() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> HomeLock.take(file))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("is not a folder");
    }

    @Test
    void refusesAHomeThatCannotBeCreated() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> HomeLock.take(file.resolve("home")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("cannot be created");
    }
}
