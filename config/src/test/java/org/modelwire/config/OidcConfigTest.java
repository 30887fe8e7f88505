package org.modelwire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OidcConfigTest {

    private static final Map<String, String> LEAST = Map.of(
            "modelwire.site.url", "https://wire.news.example",
            "modelwire.oidc.issuer", "https://login.news.example/realms/desk",
            "modelwire.oidc.client-id", "wire",
            "modelwire.oidc.role.chief-editor", "chiefs, deputies");

    private static OidcConfig with(String key, String value) {
        Map<String, String> settings = new HashMap<>(LEAST);
        settings.put(key, value);
        return OidcConfig.of(Settings.of(settings));
    }

    @Test
    void isOffWithoutAProvider() {
        assertThat(OidcConfig.of(Settings.of(Map.of())).isOn()).isFalse();
    }

    @Test
    void needsNoMoreThanProviderClientAndARole() {
        OidcConfig config = OidcConfig.of(Settings.of(LEAST));
        assertThat(config.isOn()).isTrue();
        assertThat(config.name()).isEqualTo("login.news.example");
        assertThat(config.scopes()).containsExactly("openid", "profile");
        assertThat(config.rolesClaim()).isEqualTo("roles");
        assertThat(config.roles()).isEqualTo(Map.of("chief-editor", List.of("chiefs", "deputies")));
        assertThat(config.only()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.news.example",
                "http://127.news.example",
                "https://login.news.example?a=b",
                "https://login.news.example#a"
            })
    void refusesAProviderThatOthersCouldStandInFor(String issuer) {
        assertThatThrownBy(() -> with("modelwire.oidc.issuer", issuer))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("modelwire.oidc.issuer must be an https address")
                .hasMessageContaining(issuer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8081/a", "http://localhost:8081", "http://[::1]:8081"})
    void takesAProviderOnThisMachineInTheClear(String issuer) {
        assertThat(with("modelwire.oidc.issuer", issuer).isOn()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "modelwire.oidc.client-id | '' | modelwire.oidc.client-id must be the name",
                "modelwire.oidc.role.chief-editor | '' | modelwire.oidc.role.administrator or another",
                "modelwire.oidc.issuer | '' | modelwire.oidc.issuer must be the provider's address",
                "modelwire.oidc.scopes | profile | modelwire.oidc.scopes must be words with openid",
                "modelwire.oidc.client-secret-file | /nowhere/at/all | must be a file that this program can read",
                "modelwire.site.url | http://wire.news.example | modelwire.site.url must begin with https",
                "modelwire.oidc.only | perhaps | modelwire.oidc.only must be true or false"
            })
    void saysWhatIsMissingOrWrong(String key, String value, String sentence) {
        assertThatThrownBy(() -> with(key, value))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void readsTheSecretFromAFileAndNeverPrintsIt(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("secret"), "s3cret\n");
        OidcConfig config = with("modelwire.oidc.client-secret-file", file.toString());
        assertThat(config.clientSecret()).contains("s3cret");
        assertThat(config.toString()).doesNotContain("s3cret");

        Map<String, String> both = new HashMap<>(LEAST);
        both.put("modelwire.oidc.client-secret-file", file.toString());
        both.put("modelwire.oidc.client-secret", "other");
        assertThatThrownBy(() -> OidcConfig.of(Settings.of(both)))
                .hasMessageContaining("must not be set together")
                .hasMessageNotContaining("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "no base64 at all!", "AAAAAAAAAAAAAAAAAAAAAA=="})
    void refusesAKeyForSecretsOfAnotherShape(String key) {
        assertThatThrownBy(() -> SecretKeyConfig.of(Settings.of(Map.of("modelwire.secret-key", key))))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("modelwire.secret-key must be 32 bytes in Base64")
                .hasMessageContaining("openssl rand")
                .hasMessageNotContaining("\"" + key + "\"");
    }
}
