package org.modelwire.web.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/review?brief=17",
                "/console/audit?kind=account&words=a%20b+c",
                "/console/settings",
                "/console/calls?next=https://other.example"
            })
    void isThePageThatWasAskedFor(String asked) {
        assertThat(ReturnAddress.checked(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://other.example/console/queue",
                "//other.example/console/queue",
                "\\\\other.example\\console\\queue",
                "/\\other.example/console/queue",
                "/console/../briefs",
                "/console//other.example",
                "/console/queue/../../..//other.example",
                "/console/queue@other.example",
                "/console/sign-out",
                "/console/openid/start",
                "javascript:alert(1)",
                "/briefs/a",
                "?/console/queue",
                " /console/queue"
            })
    void isNeverOutsideOfTheConsole(String wanted) {
        assertThat(ReturnAddress.checked(wanted)).isEqualTo("/console/dashboard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a=b\r\nSet-Cookie: c=d", "a=\"><script>", "a=b#//other.example", "a=b c", "a=\u00e9", "a=\\b"})
    void leavesOutAQueryThatIsNone(String query) {
        assertThat(ReturnAddress.checked("/console/review?" + query)).isEqualTo("/console/review");
    }

    @Test
    void leavesOutAQueryOfPastedMegabytes() {
        assertThat(ReturnAddress.checked("/console/review?" + "a".repeat(1_001)))
                .isEqualTo("/console/review");
    }
}
