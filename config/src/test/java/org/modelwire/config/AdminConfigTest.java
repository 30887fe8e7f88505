package org.modelwire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AdminConfigTest {

    @Test
    void refusesAShortPassword() {
        assertThatThrownBy(() -> AdminConfig.of(Settings.of(Map.of("modelwire.admin.password", "short"))))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("modelwire.admin.password")
                .hasMessageNotContaining("short");
    }

    @Test
    void doesNotTellThePassword() {
        AdminConfig config = AdminConfig.of(Settings.of(Map.of("modelwire.admin.password", "long enough")));
        assertThat(config.password()).contains("long enough");
        assertThat(config.toString()).doesNotContain("long enough");
    }
}
