package org.modelwire.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modelwire.config.ConfigCheck;
import org.modelwire.config.Settings;

class LaunchSettingsTest {

    @Test
    void listensOnPort8080OfThisMachineAlone() throws Exception {
        LaunchSettings settings = settings(Map.of());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.home().directory())
                .isEqualTo(Path.of("modelwire-data").toAbsolutePath());
        assertThat(ConfigCheck.problems(settings.all())).isEmpty();
    }

    @Test
    void letsTheCommandLineWinOverTheEnvironment() throws Exception {
        LaunchSettings settings = settings(
                Map.of("modelwire.port", "7000", "modelwire.home", "/from/environment"),
                "--port",
                "9000",
                "--home",
                "/from/option");
        assertThat(settings.port()).isEqualTo(9000);
        assertThat(settings.forServer())
                .containsEntry("modelwire.home", "/from/option")
                .containsEntry("modelwire.site.url", "http://localhost:9000");
    }

    @Test
    void setsUpTheSampleNewsroom() throws Exception {
        assertThat(settings(Map.of(), "--sample").forServer())
                .containsEntry("modelwire.sample", "true")
                .containsEntry("modelwire.llm.provider", "recorded")
                .containsEntry("modelwire.publish.mode", "auto")
                .containsEntry("modelwire.nightly.on-start", "true")
                .containsEntry("modelwire.fetch.per-host-gap", "PT0S");
    }

    @Test
    void leavesWhatIsConfiguredInTheSampleNewsroomAsItIs() throws Exception {
        LaunchSettings settings = settings(Map.of("modelwire.publish.mode", "review"), "--sample");
        assertThat(settings.forServer()).doesNotContainKey("modelwire.publish.mode");
        assertThat(settings.all().text("modelwire.publish.mode")).contains("review");
    }

    @Test
    void leavesTheNightlyRunToTheCommandWhenItIsAskedFor() throws Exception {
        assertThat(settings(Map.of("modelwire.nightly.at", "03:00"), "--sample", "--nightly")
                        .forServer())
                .containsEntry("modelwire.nightly.at", "off")
                .containsEntry("modelwire.nightly.on-start", "false");
    }

    @Test
    void keepsSecretsOfTheEnvironmentInTheEnvironment() throws Exception {
        assertThat(settings(Map.of("modelwire.llm.api-key", "secret")).forServer())
                .doesNotContainValue("secret");
    }

    private static LaunchSettings settings(Map<String, String> process, String... arguments) throws RefusedException {
        return new LaunchSettings(Options.parse(arguments), Settings.of(process));
    }
}
