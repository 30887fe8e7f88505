package org.modelwire.takedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.config.Settings;
import org.modelwire.config.TakedownConfig;
import org.modelwire.newsletter.MailAddress;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.takedown.reason.Measure;

class TakedownRequestTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Deadlines DEADLINES = new Deadlines(TakedownConfig.of(Settings.of(Map.of())), ZoneOffset.UTC);

    private final TakedownRequest request = new TakedownRequest(
            "T-1",
            "token",
            TakedownDesk.form(TakedownWish.REMOVE, TakedownCause.COPYRIGHT, "desk@tessera.example", 1L),
            Optional.of("tessera.example"),
            DEADLINES,
            NOW);

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
        request.verify("by hand", NOW);
        request.decide(TakedownDesk.reasons(Measure.REFUSED), "appeal", NOW, "Ada Lind", NOW);
        request.appeal("It is copied.", NOW);
        request.decideAppeal(TakedownDesk.reasons(Measure.REMOVED), "courts", "Bo Ek", NOW);
        assertThat(request.state()).isEqualTo(TakedownState.CLOSED);
    }

    @Test
    void namesBothStatesWhenItRefusesAMove() {
        assertThatThrownBy(() -> request.appeal("It is copied.", NOW))
                .isInstanceOf(IllegalStateChangeException.class)
                .hasMessage("takedown request T-1 cannot change from RECEIVED to APPEALED");
        assertThat(request.state()).isEqualTo(TakedownState.RECEIVED);
    }

    @ParameterizedTest
    @CsvSource({
        "'', A. Name, counsel, true",
        "It is ours., '', counsel, true",
        "It is ours., A. Name, '', true",
        "It is ours., A. Name, counsel, false"
    })
    void isNotTakenWithAFieldMissing(String grounds, String name, String role, boolean goodFaith) {
        assertThatThrownBy(() -> new TakedownForm(
                        TakedownWish.REMOVE,
                        TakedownCause.COPYRIGHT,
                        List.of(1L),
                        Optional.empty(),
                        grounds,
                        name,
                        MailAddress.of("desk@tessera.example"),
                        role,
                        goodFaith,
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theVariantForTheUnitedStatesNeedsEveryStatement() {
        assertThatThrownBy(() -> new UsNotice("our report", true, false, "R. Amsel"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UsNotice(" ", true, true, "R. Amsel"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new UsNotice("our report", true, true, "R. Amsel").signature())
                .isEqualTo("R. Amsel");
    }
}
