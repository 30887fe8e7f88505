package org.modelwire.takedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.shared.IllegalStateChangeException;

class TakedownRequestTest {

    static final TakedownForm FORM = new TakedownForm(
            TakedownWish.REMOVE,
            Optional.empty(),
            Optional.of("https://tessera.example/loom-2"),
            "It is ours.",
            "R. Amsel",
            "desk@tessera.example",
            "counsel of the publisher",
            true);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final TakedownRequest request = new TakedownRequest("TD-1", "c".repeat(64), FORM, NOW);

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, VERIFIED DECIDED",
        "VERIFIED, DECIDED",
        "DECIDED,  APPEALED CLOSED",
        "APPEALED, CLOSED",
        "CLOSED,   ''"
    })
    void movesByTheTable(TakedownState state, String next) {
        Set<TakedownState> expected = Arrays.stream(next.split(" "))
                .filter(word -> !word.isEmpty())
                .map(TakedownState::valueOf)
                .collect(Collectors.toSet());
        assertThat(state.nextStates()).isEqualTo(expected);
    }

    @Test
    void goesFromReceiptToTheEndOfAnAppeal() {
        request.verify(NOW);
        request.decide(false, "A fact is nobody's.", NOW);
        request.appeal(NOW);
        request.close(NOW);
        assertThat(request.state()).isEqualTo(TakedownState.CLOSED);
    }

    @Test
    void namesBothStatesWhenItRefusesAMove() {
        assertThatThrownBy(() -> request.appeal(NOW))
                .isInstanceOf(IllegalStateChangeException.class)
                .hasMessage("takedown request TD-1 cannot change from RECEIVED to APPEALED");
        assertThat(request.state()).isEqualTo(TakedownState.RECEIVED);
    }
}
