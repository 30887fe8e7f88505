package org.modelwire.web.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.config.SiteConfig;

class OwnOriginTest {

    private static final SiteConfig SITE =
            new SiteConfig("Wire", URI.create("https://wire.example"), Optional.empty(), Optional.empty());

    private static boolean sent(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Host", "127.0.0.1:8080");
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                OwnOriginTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> "getHeader".equals(method.getName()) ? all.get(arguments[0]) : null);
        return OwnOrigin.sent(request, SITE);
    }

    @Test
    void takesWhatOurPagesSendDirectlyAndBehindAProxy() {
        assertThat(sent(Map.of())).isTrue();
        assertThat(sent(Map.of("Sec-Fetch-Site", "same-origin", "Origin", "http://127.0.0.1:8080")))
                .isTrue();
        assertThat(sent(Map.of("Sec-Fetch-Site", "same-origin", "Origin", "https://wire.example")))
                .isTrue();
    }

    @Test
    void refusesWhatOtherSitesSend() {
        assertThat(sent(Map.of("Sec-Fetch-Site", "cross-site"))).isFalse();
        assertThat(sent(Map.of("Sec-Fetch-Site", "same-site"))).isFalse();
        assertThat(sent(Map.of("Origin", "https://other.example"))).isFalse();
        assertThat(sent(Map.of("Origin", "http://wire.example"))).isFalse();
        assertThat(sent(Map.of("Origin", "null"))).isFalse();
    }
}
