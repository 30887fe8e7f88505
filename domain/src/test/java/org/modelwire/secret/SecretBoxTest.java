package org.modelwire.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.config.HomeConfig;
import org.modelwire.config.SecretKeyConfig;

class SecretBoxTest {

    private static final String SECRET = "JBSWY3DPEHPK3PXP";

    @TempDir
    private Path home;

    private static SecretBox box(Path directory, String key) {
        return new SecretBox(new SecretKeyConfig(Optional.ofNullable(key)), new HomeConfig(directory));
    }

    @Test
    void opensWhatItSealedForItsPurposeAlone() throws Exception {
        SecretBox box = box(home, null);
        String sealed = box.seal(SECRET, "totp 1");

        assertThat(sealed).doesNotContain(SECRET);
        assertThat(box.open(sealed, "totp 1")).contains(SECRET);
        assertThat(box.open(sealed, "totp 2")).as("of somebody else").isEmpty();
        assertThat(box.open(SECRET, "totp 1")).as("not sealed").isEmpty();
        assertThat(box.open("v1:AAAA", "totp 1")).as("too short").isEmpty();
        assertThat(box.seal(SECRET, "totp 1")).as("another nonce each time").isNotEqualTo(sealed);
    }

    @Test
    void seesEveryChange() throws Exception {
        SecretBox box = box(home, null);
        String sealed = box.seal(SECRET, "totp 1");
        char other = sealed.charAt(20) == 'A' ? 'B' : 'A';
        assertThat(box.open(sealed.substring(0, 20) + other + sealed.substring(21), "totp 1"))
                .isEmpty();
    }

    @Test
    void keepsItsKeyInAFileThatOnlyItsOwnerReads() throws Exception {
        String sealed = box(home, null).seal(SECRET, "totp 1");

        Path file = home.resolve("secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(box(home, null).open(sealed, "totp 1")).as("after a restart").contains(SECRET);
        assertThat(box(home.resolve("other"), null).open(sealed, "totp 1"))
                .as("with another key")
                .isEmpty();
        assertThat(box(home.resolve("other"), Files.readString(file).strip()).open(sealed, "totp 1"))
                .as("with the same key by setting")
                .contains(SECRET);
    }

    @Test
    void leavesAFileThatIsNoKeyAsItIs() throws Exception {
        Path file = Files.writeString(home.resolve("secret.key"), "cut sho");
        SecretBox box = box(home, null);
        assertThatThrownBy(() -> box.seal(SECRET, "totp 1"))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("put back the file");
        assertThat(file).hasContent("cut sho");
    }
}
