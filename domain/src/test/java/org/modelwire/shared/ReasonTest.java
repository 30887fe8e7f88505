package org.modelwire.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void speaksTheWordsThatOthersRelyOn() {
        assertThat(Arrays.stream(Reason.values()).map(Reason::code))
                .containsExactly(
                        "dns",
                        "tls",
                        "refused",
                        "timed-out",
                        "http-status",
                        "too-large",
                        "blocked-address",
                        "robots",
                        "reserved",
                        "not-a-feed",
                        "bad-encoding",
                        "no-article-text",
                        "duplicate",
                        "stale",
                        "llm-rate-limit",
                        "llm-quota",
                        "llm-auth",
                        "llm-timeout",
                        "llm-refusal",
                        "llm-truncated",
                        "llm-bad-json",
                        "llm-content-filter",
                        "unsupported-claim",
                        "copied-text",
                        "injection",
                        "budget",
                        "database",
                        "disk",
                        "interrupted");
    }

    @Test
    void isFoundByItsWord() {
        assertThat(Reason.find("not-a-feed")).contains(Reason.NOT_A_FEED);
        assertThat(Reason.find("NOT_A_FEED")).isEmpty();
    }
}
