package org.modelwire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailConfigTest {

    private static final Settings NOTHING = Settings.of(Map.of());

    @Test
    void isOffWithoutAHost() {
        assertThat(MailConfig.of(NOTHING).isOn()).isFalse();
        assertThat(MailConfig.of(NOTHING).timeout()).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @CsvSource({"starttls, 587", "tls, 465", "none, 25"})
    void knowsThePortOfEachSecurity(String security, int port) {
        assertThat(MailConfig.of(Settings.of(Map.of("modelwire.mail.security", security)))
                        .port())
                .isEqualTo(port);
    }

    @Test
    void wantsASenderAsSoonAsThereIsAHost() {
        assertThatThrownBy(() -> MailConfig.of(Settings.of(Map.of("modelwire.mail.host", "mail.example"))))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("modelwire.mail.from must be the address that letters come from");
    }

    @Test
    void neverPrintsThePassword() {
        MailConfig config = MailConfig.of(Settings.of(Map.of(
                "modelwire.mail.host", "mail.example",
                "modelwire.mail.from", "wire@news.example",
                "modelwire.mail.user", "wire",
                "modelwire.mail.password", "s3cret")));
        assertThat(config).hasToString("MailConfig[mail.example:587, STARTTLS]");
        assertThat(ConfigCheck.problems(Settings.of(Map.of("modelwire.mail.password", "s3cret"))))
                .singleElement()
                .asString()
                .startsWith("modelwire.mail.password must be set together with modelwire.mail.user")
                .doesNotContain("s3cret");
    }

    @Test
    void sendsInTheMorningAndOnMondaysUnlessToldOtherwise() {
        assertThat(NewsletterConfig.of(NOTHING)).isEqualTo(new NewsletterConfig(LocalTime.of(7, 0), DayOfWeek.MONDAY));
        assertThat(NewsletterConfig.of(Settings.of(
                        Map.of("modelwire.newsletter.at", "17:30", "modelwire.newsletter.weekday", "friday"))))
                .isEqualTo(new NewsletterConfig(LocalTime.of(17, 30), DayOfWeek.FRIDAY));
    }
}
