package org.modelwire.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchStateTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN,      DUE VOID",
        "DUE,       CAME_TRUE DID_NOT VOID EXTENDED",
        "EXTENDED,  DUE VOID",
        "CAME_TRUE, ''",
        "DID_NOT,   ''",
        "VOID,      ''"
    })
    void movesByTheTable(WatchState state, String next) {
        Set<WatchState> expected = Arrays.stream(next.split(" "))
                .filter(word -> !word.isEmpty())
                .map(WatchState::valueOf)
                .collect(Collectors.toSet());
        assertThat(state.nextStates()).isEqualTo(expected);
    }
}
