package org.modelwire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Settings NOTHING = Settings.of(Map.of());

    @Test
    void hasADefaultForEverySetting() {
        assertThat(ConfigCheck.problems(NOTHING)).isEmpty();
        assertThat(SiteConfig.of(NOTHING).name()).isEqualTo("Modelwire");
        assertThat(SiteConfig.of(NOTHING).url()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(NightlyConfig.of(NOTHING).at()).contains(LocalTime.of(2, 30));
        assertThat(NightlyConfig.of(NOTHING).onStart()).isFalse();
        assertThat(ModelConfig.of(NOTHING).provider()).isEqualTo(ModelConfig.Provider.EXTRACTIVE);
        assertThat(ModelConfig.of(NOTHING).concurrency()).isEqualTo(16);
        assertThat(ModelConfig.of(NOTHING).timeout()).isEqualTo(Duration.ofSeconds(120));
        assertThat(PublishConfig.of(NOTHING).mode()).isEqualTo(PublishConfig.Mode.REVIEW);
        assertThat(FetchConfig.of(NOTHING).perHostGap()).isEqualTo(Duration.ofSeconds(1));
        assertThat(FetchConfig.of(NOTHING).allowAddresses()).isEmpty();
        assertThat(RetentionConfig.of(NOTHING).sourceText()).isEqualTo(Duration.ofDays(90));
        assertThat(BudgetConfig.of(NOTHING).runCalls()).isEmpty();
        assertThat(GateConfig.of(NOTHING))
                .isEqualTo(new GateConfig(120, 0.25, 12, 0.08, 0.8, 30, 0.25, 366, 30, GateConfig.Wording.REVIEW));
        assertThat(ApiConfig.of(NOTHING).token()).isEmpty();
        assertThat(HomeConfig.of(NOTHING).directory())
                .isEqualTo(Path.of("modelwire-data").toAbsolutePath());
    }

    @ParameterizedTest
    @CsvSource({
        "modelwire.api.token, too-short",
        "modelwire.site.url, localhost:8080",
        "modelwire.site.index-unreviewed, perhaps",
        "modelwire.site.url, ftp://wire.example",
        "modelwire.db.url, jdbc:oracle:thin",
        "modelwire.db.jndi, a data source",
        "modelwire.nightly.at, 25:00",
        "modelwire.nightly.at, half past two",
        "modelwire.nightly.zone, Mars/Olympus",
        "modelwire.nightly.on-start, yes",
        "modelwire.llm.provider, oracle",
        "modelwire.llm.base-url, model",
        "modelwire.llm.concurrency, 0",
        "modelwire.llm.concurrency, 513",
        "modelwire.llm.concurrency, many",
        "modelwire.llm.timeout, 120",
        "modelwire.llm.mode, nightly",
        "modelwire.llm.mode, batch",
        "modelwire.llm.batch-until, six",
        "modelwire.llm.batch-poll, PT0S",
        "modelwire.llm.batch-price, 1.5",
        "modelwire.llm.timeout, PT0S",
        "modelwire.budget.run-usd, -1",
        "modelwire.budget.month-usd, two",
        "modelwire.gates.summary-words, 19",
        "modelwire.gates.summary-share, 0",
        "modelwire.gates.copied-run, twelve",
        "modelwire.gates.copied-share, 8",
        "modelwire.gates.order-tau, 1.1",
        "modelwire.gates.quotation-words, 101",
        "modelwire.gates.quotation-share, a quarter",
        "modelwire.gates.watch-days, 0",
        "modelwire.gates.stale-days, P30D",
        "modelwire.gates.wording, lax",
        "modelwire.budget.run-calls, -1",
        "modelwire.publish.mode, maybe",
        "modelwire.fetch.per-host-gap, -PT1S",
        "modelwire.fetch.allow-addresses, 127.0.0.1",
        "modelwire.retention.source-text, 90",
        "modelwire.mail.host, mail server",
        "modelwire.mail.port, 0",
        "modelwire.mail.security, ssl",
        "modelwire.mail.timeout, PT0S",
        "modelwire.mail.from, The Wire <wire@news.example>",
        "modelwire.mail.unsubscribe-to, nobody",
        "modelwire.newsletter.at, seven",
        "modelwire.newsletter.weekday, someday",
        "modelwire.sample, on",
        "modelwire.port, 65536"
    })
    void namesTheKeyAndItsVariableWhenItRefusesAValue(String key, String value) {
        assertThat(ConfigCheck.problems(Settings.of(Map.of(key, value))))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith(key + " must ")
                        .endsWith("(environment variable " + Settings.environmentName(key) + ")"));
    }

    @Test
    void listsEveryProblemAtOnce() {
        assertThat(ConfigCheck.problems(Settings.of(Map.of(
                        "modelwire.nightly.at", "soon",
                        "modelwire.publish.mode", "maybe",
                        "modelwire.api.token", "short"))))
                .hasSize(3);
    }

    @Test
    void asksForAModelAndForAKeyOrAnAddressBeforeItAsksAModel() {
        assertThatThrownBy(() -> ModelConfig.of(Settings.of(Map.of("OPENAI_API_KEY", "k"))))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("modelwire.llm.model must name a model");
        assertThatThrownBy(() -> ModelConfig.of(
                        Settings.of(Map.of("modelwire.llm.provider", "openai", "modelwire.llm.model", "large"))))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("modelwire.llm.api-key must be set");
    }

    @Test
    void asksAModelAsSoonAsAKeyOrAnAddressIsThere() {
        ModelConfig config = ModelConfig.of(
                Settings.of(Map.of("OPENAI_BASE_URL", "https://model.example/v1", "modelwire.llm.model", "large")));
        assertThat(config.provider()).isEqualTo(ModelConfig.Provider.OPENAI);
        assertThat(config.baseUrl()).contains(URI.create("https://model.example/v1"));
    }

    @Test
    void prefersItsOwnNamesToThoseOfOthers() {
        ModelConfig config = ModelConfig.of(Settings.of(
                Map.of("OPENAI_API_KEY", "theirs", "modelwire.llm.api-key", "ours", "modelwire.llm.model", "large")));
        assertThat(config.apiKey()).contains("ours");
    }

    @Test
    void leavesTheNightToOthersWhenItIsOff() {
        assertThat(NightlyConfig.of(Settings.of(Map.of("modelwire.nightly.at", "Off")))
                        .at())
                .isEmpty();
        assertThat(NightlyConfig.of(Settings.of(Map.of("modelwire.nightly.zone", "Europe/Berlin")))
                        .zone())
                .isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void letsSearchEnginesListWhatNobodyReviewedOnlyIfToldTo() {
        assertThat(SiteConfig.of(Settings.of(Map.of())).indexUnreviewed()).isFalse();
        assertThat(SiteConfig.of(Settings.of(Map.of("modelwire.site.index-unreviewed", "true")))
                        .indexUnreviewed())
                .isTrue();
    }

    @Test
    void takesTheSlashOffTheEndOfTheSitesAddress() {
        SiteConfig site = SiteConfig.of(Settings.of(Map.of("modelwire.site.url", "https://wire.example//")));
        assertThat(site.absolute("/watch")).isEqualTo("https://wire.example/watch");
    }

    @Test
    void writesItsH2DatabaseThroughToTheDisk() {
        assertThat(DatabaseConfig.of(Settings.of(Map.of("modelwire.home", "/srv/wire")))
                        .url())
                .startsWith("jdbc:h2:file:/srv/wire/modelwire;")
                .contains("WRITE_DELAY=0", "MODE=PostgreSQL");
    }

    @Test
    void speaksOfTheServersDataSourceByItsName() {
        DatabaseConfig config = DatabaseConfig.of(Settings.of(Map.of("modelwire.db.jndi", "java:/jdbc/modelwire")));
        assertThat(config.isPostgreSql()).isTrue();
        assertThat(config.printable()).isEqualTo("java:/jdbc/modelwire");
        assertThat(config.whatToCheck()).contains("modelwire.db.jndi");
    }

    @Test
    void printsNoSecret() {
        Settings settings = Settings.of(Map.of(
                "modelwire.api.token", "a-secret-of-the-house",
                "modelwire.llm.api-key", "a-secret-of-the-house",
                "modelwire.llm.model", "large",
                "modelwire.db.url", "jdbc:postgresql://db.example/wire?user=w&password=a-secret-of-the-house",
                "modelwire.db.password", "a-secret-of-the-house"));
        assertThat(ApiConfig.of(settings).toString()).doesNotContain("secret");
        assertThat(ModelConfig.of(settings).toString()).doesNotContain("secret");
        assertThat(DatabaseConfig.of(settings).toString()).doesNotContain("secret");
        assertThatThrownBy(() -> ApiConfig.of(Settings.of(Map.of("modelwire.api.token", "my-secret"))))
                .hasMessageNotContaining("my-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void countsABlankValueAsAbsent(String blank) {
        assertThat(Settings.of(Map.of("modelwire.site.name", blank)).text("modelwire.site.name"))
                .isEmpty();
    }

    @Test
    void knowsTheVariableOfAKey() {
        assertThat(Settings.environmentName("modelwire.llm.base-url")).isEqualTo("MODELWIRE_LLM_BASE_URL");
    }
}
