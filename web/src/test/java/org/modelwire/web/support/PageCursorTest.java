package org.modelwire.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.brief.exit.PageKey;

class PageCursorTest {

    private static final PageKey KEY = new PageKey(Instant.parse("2026-03-02T02:31:00.123456Z"), 4_711);

    @Test
    void leadsBackToItsPlace() {
        assertThat(PageCursor.read(PageCursor.of(KEY))).contains(KEY);
    }

    @Test
    void standsInAnAddressAsItIs() {
        assertThat(PageCursor.of(KEY)).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "x!", "NDcxMQ", "QA", "NDcxMUB4", "eEAyMDI2LTAzLTAyVDAyOjMxOjAwWg"})
    void isNothingElse(String cursor) {
        assertThat(PageCursor.read(cursor)).isEmpty();
    }
}
