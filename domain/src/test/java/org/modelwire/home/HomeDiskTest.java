package org.modelwire.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.config.HomeConfig;

class HomeDiskTest {

    @TempDir
    private Path home;

    private Optional<String> trouble() {
        return new HomeDisk(new HomeConfig(home)).trouble();
    }

    @Test
    void findsNothingWrongWithAHomeThatHasRoomAndLeavesNothingThere() {
        assertThat(trouble()).isEmpty();
        assertThat(trouble()).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void findsADiskWithoutRoom() throws Exception {
        Path probe = Files.createSymbolicLink(home.resolve(HomeDisk.FILE), Path.of("/dev/full"));
        assertThat(trouble())
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).contains(home.toString(), "No space left on device", "free some space"));
        Files.delete(probe);
        assertThat(trouble()).as("once there is room again").isEmpty();
    }

    @Test
    void findsAHomeThatIsGone() throws Exception {
        Files.delete(home);
        assertThat(trouble()).isPresent();
        Files.createDirectory(home);
    }
}
