package org.modelwire.web.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modelwire.admin.password",
                "modelwire.api.token",
                "modelwire.llm.api-key",
                "OPENAI_API_KEY",
                "apiKey",
                "password",
                "modelwire.db.user",
                "modelwire.oidc.client-secret"
            })
    void showsNoSecret(String name) {
        assertThat(Secrecy.shown(name, "hush")).isEqualTo(Secrecy.SET);
        assertThat(Secrecy.shown(name, Optional.of("hush"))).isEqualTo(Secrecy.SET);
    }

    @Test
    void showsNoSecretInAnAddress() {
        assertThat(Secrecy.shown("url", "jdbc:postgresql://db/wire?user=ann&password=hush&ssl=true"))
                .isEqualTo("jdbc:postgresql://db/wire?user=***&password=***&ssl=true");
        assertThat(Secrecy.shown("base-url", "https://ann:hush@model.example/v1"))
                .isEqualTo("https://***@model.example/v1");
    }

    @Test
    void showsTheRest() {
        assertThat(Secrecy.shown("modelwire.nightly.at", "02:30")).isEqualTo("02:30");
        assertThat(Secrecy.shown("model", Optional.empty())).isEqualTo("—");
        assertThat(Secrecy.shown("runCalls", OptionalInt.empty())).isEqualTo("—");
        assertThat(Secrecy.shown("hosts", List.of())).isEqualTo("—");
    }
}
