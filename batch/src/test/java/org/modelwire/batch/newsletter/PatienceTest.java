package org.modelwire.batch.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration LOOK = Duration.ofSeconds(15);

    private final Patience patience = new Patience(LOOK);

    /** When it is time, of all looks within two hours. */
    private List<Duration> tries(Set<String> waiting) {
        List<Duration> tries = new ArrayList<>();
        for (Duration at = Duration.ZERO; at.compareTo(Duration.ofHours(2)) < 0; at = at.plus(LOOK)) {
            if (patience.isOver(waiting, START.plus(at))) {
                tries.add(at);
            }
        }
        return tries;
    }

    @Test
    void triesLessAndLessOftenWhileTheSameLettersWait() {
        List<Duration> tries = tries(Set.of("one", "two"));
        assertThat(tries.subList(0, 4))
                .containsExactly(
                        Duration.ZERO, Duration.ofSeconds(15), Duration.ofSeconds(45), Duration.ofSeconds(105));
        assertThat(tries.get(tries.size() - 1).minus(tries.get(tries.size() - 2)))
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void triesAtOnceWhenThoseOfTheLastTryHaveGoneOut() {
        for (int letter = 1; letter <= 40; letter++) {
            assertThat(patience.isOver(Set.of("letter " + letter), START.plus(LOOK.multipliedBy(letter))))
                    .as("letter " + letter)
                    .isTrue();
        }
    }

    @Test
    void staysPatientWhileOneOfTheLastTryStillWaits() {
        tries(Set.of("one", "two"));
        assertThat(patience.isOver(Set.of("two", "three"), START.plus(Duration.ofHours(2))))
                .isFalse();
    }

    @Test
    void triesNothingWhileNothingWaits() {
        assertThat(tries(Set.of())).isEmpty();
    }
}
