package org.modelwire.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void takesNoOptionAtAll() throws Exception {
        Options options = Options.parse();
        assertThat(options.port()).isEmpty();
        assertThat(options.host()).isEmpty();
        assertThat(options.home()).isEmpty();
        assertThat(options.sample() || options.nightly() || options.help()).isFalse();
    }

    @Test
    void readsEveryOption() throws Exception {
        Options options =
                Options.parse("--port", "9090", "--host=0.0.0.0", "--home", "/tmp/a home", "--sample", "--nightly");
        assertThat(options.port()).contains(9090);
        assertThat(options.host()).contains("0.0.0.0");
        assertThat(options.home()).contains("/tmp/a home");
        assertThat(options.sample()).isTrue();
        assertThat(options.nightly()).isTrue();
    }

    @Test
    void readsWhereABackupIsToGoAndWhereItIs() throws Exception {
        assertThat(Options.parse("--backup", "monday.zip").backup()).contains("monday.zip");
        assertThat(Options.parse("--restore=monday.zip", "--home", "new").restore())
                .contains("monday.zip");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot 8080       | unknown option \"--prot\"",
                "sample            | unknown option \"sample\"",
                "--port            | --port needs a value",
                "--port --sample   | --port needs a value",
                "--home=           | --home needs a value",
                "--port 0          | --port must be a whole number from 1 to 65535, was \"0\"",
                "--port http       | --port must be a whole number from 1 to 65535, was \"http\"",
                "--sample=yes      | --sample takes no value",
                "--backup          | --backup needs a value",
                "--backup a --restore b  | only one of --nightly, --backup and --restore can be done at a time",
                "--nightly --restore=b   | only one of --nightly, --backup and --restore can be done at a time"
            })
    void refusesAndListsTheOptions(String line, String problem) {
        assertThatThrownBy(() -> Options.parse(line.split(" ")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messages()).containsExactly(problem, Options.LIST));
    }
}
