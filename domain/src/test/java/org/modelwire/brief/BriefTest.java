package org.modelwire.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.brief.draft.Draft;
import org.modelwire.shared.IllegalStateChangeException;

class BriefTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Brief brief = new Brief(1, "loom-2-ships", NOW, 3, NOW);

    @BeforeEach
    void write() {
        brief.revise(text(1, "Loom 2 ships"), 3);
    }

    private BriefRevision text(int number, String headline) {
        Draft draft = new Draft(headline, List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());
        return new BriefRevision(brief, number, draft, Drafter.EXTRACTIVE, "a test", NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,     DRAFT HELD IN_REVIEW REJECTED",
        "HELD,      DRAFT IN_REVIEW REJECTED",
        "IN_REVIEW, DRAFT PUBLISHED HELD REJECTED",
        "PUBLISHED, CORRECTED HIDDEN WITHDRAWN",
        "CORRECTED, CORRECTED HIDDEN WITHDRAWN",
        "HIDDEN,    PUBLISHED CORRECTED WITHDRAWN",
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
        assertThatThrownBy(() -> brief.publish(NOW))
                .isInstanceOf(IllegalStateChangeException.class)
                .hasMessage("brief null cannot change from DRAFT to PUBLISHED");
        assertThat(brief.publishedAt()).isEmpty();
    }

    @Test
    void isNeverPublishedWhileItIsHeld() {
        brief.checked(true, NOW);
        assertThatThrownBy(() -> brief.publish(NOW)).hasMessageContaining("from HELD to PUBLISHED");
    }

    @Test
    void isPublishedOnce() {
        brief.checked(false, NOW);
        brief.publish(NOW);
        assertThat(brief.publishedAt()).contains(NOW);
        assertThatThrownBy(() -> brief.publish(NOW)).hasMessageContaining("from PUBLISHED to PUBLISHED");
    }

    @Test
    void keepsWhatReadersSeeUntilItsUpdateIsOut() {
        brief.checked(false, NOW);
        brief.publish(NOW);
        Instant later = NOW.plusSeconds(60);
        brief.revise(text(2, "Loom 2 ships late"), 3);
        assertThat(brief.current().headline()).isEqualTo("Loom 2 ships");
        assertThatThrownBy(() -> brief.publish(later)).hasMessageContaining("from DRAFT to PUBLISHED");
        brief.checked(false, later);
        assertThat(brief.state()).isEqualTo(BriefState.PUBLISHED);
        assertThat(brief.updatedAt()).isEqualTo(NOW);

        brief.publish(later);

        assertThat(brief.current().headline()).isEqualTo("Loom 2 ships late");
        assertThat(brief.updatedAt()).isEqualTo(later);
        assertThat(brief.publishedAt()).contains(NOW);
        assertThat(brief.slug()).isEqualTo("loom-2-ships");
        assertThat(brief.published()).extracting(BriefRevision::number).containsExactly(1, 2);
    }

    @Test
    void isWrittenAnewWhileItIsNotOut() {
        brief.checked(true, NOW);
        brief.revise(text(2, "Loom 2 ships late"), 5);
        assertThat(brief.state()).isEqualTo(BriefState.DRAFT);
        assertThat(brief.current().number()).isEqualTo(2);
        assertThat(brief.significance()).isEqualTo(5);
        assertThat(brief.hasCandidate()).isFalse();
    }
}
