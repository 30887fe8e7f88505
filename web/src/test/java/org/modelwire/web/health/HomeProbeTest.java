package org.modelwire.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.config.HomeConfig;

class HomeProbeTest {

    @TempDir
    private Path home;

    private boolean isWritable() {
        return new HomeProbe(new HomeConfig(home)).isWritable();
    }

    @Test
    void findsAHomeWithRoomWritableAgainAndAgain() {
        assertThat(isWritable()).isTrue();
        assertThat(isWritable()).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void findsADiskWithoutRoom() throws Exception {
        Path probe = Files.createSymbolicLink(home.resolve(HomeProbe.FILE), Path.of("/dev/full"));
        assertThat(isWritable()).isFalse();
        Files.delete(probe);
        assertThat(isWritable()).as("once there is room again").isTrue();
    }

    @Test
    void findsAHomeThatIsGone() throws Exception {
        Files.delete(home);
        assertThat(isWritable()).isFalse();
        Files.createDirectory(home);
    }
}
