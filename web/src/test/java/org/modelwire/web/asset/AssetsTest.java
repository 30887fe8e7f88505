package org.modelwire.web.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void givesEachContentAnAddressOfItsOwn() {
        assertThat(icon("<svg/>").address("icon.svg"))
                .matches("/assets/icon\\.[0-9a-f]{24}\\.svg")
                .isNotEqualTo(icon("<svg></svg>").address("icon.svg"));
    }

    @Test
    void pointsAStyleSheetAtTheAddressesOfItsFonts() {
        Assets assets = icon("<svg/>");
        assets.add("wire.css", bytes("a { background: url(icon.svg) }"));

        assertThat(assets.find(assets.address("wire.css")))
                .map(reply -> new String(reply.body().form(null).bytes(), StandardCharsets.UTF_8))
                .contains("a { background: url(" + assets.address("icon.svg") + ") }");
    }

    @Test
    void knowsNoOtherAddress() {
        assertThat(icon("<svg/>").find("/assets/icon.svg")).isEmpty();
        assertThatThrownBy(() -> icon("<svg/>").address("other.svg")).hasMessage("no asset other.svg");
    }

    private static Assets icon(String content) {
        Assets assets = new Assets(null, Clock.systemUTC());
        assets.add("icon.svg", bytes(content));
        return assets;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
