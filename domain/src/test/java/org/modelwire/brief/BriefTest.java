package org.modelwire.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.shared.IllegalStateChangeException;

class BriefTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Brief brief = new Brief(1, "loom-2-ships", NOW, 3, NOW);

    @ParameterizedTest
    @CsvSource({
        "DRAFT,     HELD IN_REVIEW",
        "HELD,      IN_REVIEW REJECTED",
        "IN_REVIEW, PUBLISHED HELD REJECTED",
        "PUBLISHED, CORRECTED WITHDRAWN",
        "CORRECTED, CORRECTED WITHDRAWN",
        "REJECTED,  ''",
        "WITHDRAWN, ''"
    })
    void movesByTheTable(BriefState state, String next) {
        Set<BriefState> expected = Arrays.stream(next.split(" "))
                .filter(word -> !word.isEmpty())
                .map(BriefState::valueOf)
                .collect(Collectors.toSet());
        assertThat(state.nextStates()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, false",
        "HELD, false",
        "IN_REVIEW, false",
        "PUBLISHED, true",
        "CORRECTED, true",
        "REJECTED, false",
        "WITHDRAWN, false"
    })
    void isSeenByReadersOnlyWhileItIsOut(BriefState state, boolean seen) {
        assertThat(state.isPublic()).isEqualTo(seen);
    }

    @Test
    void isNeverPublishedUnchecked() {
        assertThatThrownBy(() -> brief.publish(0, null, NOW))
                .isInstanceOf(IllegalStateChangeException.class)
                .hasMessage("brief null cannot change from DRAFT to PUBLISHED");
        assertThat(brief.publishedAt()).isEmpty();
    }

    @Test
    void isNeverPublishedWhileItIsHeld() {
        brief.checked(true, NOW);
        assertThatThrownBy(() -> brief.publish(0, null, NOW)).hasMessageContaining("from HELD to PUBLISHED");
    }

    @Test
    void isPublishedOnce() {
        brief.checked(false, NOW);
        brief.publish(12, null, NOW);
        assertThat(brief.publishedAt()).contains(NOW);
        assertThat(brief.archiveCount()).isEqualTo(12);
        assertThatThrownBy(() -> brief.publish(12, null, NOW)).hasMessageContaining("from PUBLISHED to PUBLISHED");
    }
}
