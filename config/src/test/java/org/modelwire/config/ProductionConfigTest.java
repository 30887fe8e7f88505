package org.modelwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who must be named before a server starts. */
class ProductionConfigTest {

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "modelwire.db.url", "jdbc:postgresql://db.example/wire", "modelwire.site.url", "https://wire.example"));

    @Test
    void productionWithoutResponsiblePersonAndContactIsRefused() {
        assertThat(ConfigCheck.problems(Settings.of(settings)))
                .singleElement()
                .asString()
                .contains("modelwire.site.responsible-person", "MODELWIRE_SITE_RESPONSIBLE_PERSON");
        settings.put("modelwire.site.responsible-person", "Ada Lind");
        assertThat(ConfigCheck.problems(Settings.of(settings)))
                .singleElement()
                .asString()
                .contains("modelwire.site.contact");
        settings.put("modelwire.site.contact", "desk@wire.example");
        assertThat(ConfigCheck.problems(Settings.of(settings))).isEmpty();
    }

    @Test
    void aFirstTryAndTheSampleNewsroomNeedNobody() {
        assertThat(ConfigCheck.problems(Settings.of(Map.of()))).isEmpty();
        settings.put("modelwire.site.url", "http://127.0.0.1:8080");
        assertThat(ConfigCheck.problems(Settings.of(settings))).isEmpty();
        settings.put("modelwire.site.url", "https://wire.example");
        settings.put("modelwire.sample", "true");
        assertThat(ConfigCheck.problems(Settings.of(settings))).isEmpty();
    }
}
