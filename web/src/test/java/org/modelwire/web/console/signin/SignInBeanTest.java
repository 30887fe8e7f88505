package org.modelwire.web.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modelwire.config.OidcConfig;
import org.modelwire.config.Settings;

class SignInBeanTest {

    private static SignInBean page(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        if (!more.isEmpty()) {
            settings.put("modelwire.oidc.issuer", "https://login.news.example");
            settings.put("modelwire.oidc.client-id", "wire");
            settings.put("modelwire.oidc.role.editor", "newsroom");
        }
        SignInBean page = new SignInBean(OidcConfig.of(Settings.of(settings)));
        page.show("", "/console/review?brief=1&as=a");
        return page;
    }

    @Test
    void asksForAPasswordAloneUnlessThereIsAProvider() {
        assertThat(page(Map.of()).isByPassword()).isTrue();
        assertThat(page(Map.of()).isByProvider()).isFalse();
    }

    @Test
    void showsTheProviderBesideThePasswordOrInItsPlace() {
        SignInBean both = page(withUrl("false"));
        assertThat(both.isByPassword()).isTrue();
        assertThat(both.isByProvider()).isTrue();
        assertThat(both.getProvider()).isEqualTo("login.news.example");
        assertThat(both.getProviderAddress())
                .isEqualTo("/console/openid/start?to=%2Fconsole%2Freview%3Fbrief%3D1%26as%3Da");

        SignInBean only = page(withUrl("true"));
        assertThat(only.isByPassword()).isFalse();
        assertThat(only.isByProvider()).isTrue();
    }

    private static Map<String, String> withUrl(String only) {
        return Map.of("modelwire.site.url", "https://wire.news.example", "modelwire.oidc.only", only);
    }

    @Test
    void asksForNothingButTheCodeAfterThePassword() {
        SignInBean page = page(withUrl("false"));
        page.askForCode();
        assertThat(page.isByPassword()).isTrue();
        assertThat(page.isByProvider()).isFalse();
    }

    @Test
    void offersThePasswordOnlyAsideWhenTheProviderRefused() {
        SignInBean page = page(withUrl("false"));
        page.refuse("You were not let in", "House login did not sign you in.", "1234abcd");
        assertThat(page.isByPassword()).isFalse();
        assertThat(page.isElsewise()).isTrue();
        assertThat(page.isByProvider()).isTrue();
    }
}
