package org.modelwire.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.watch.WatchCount;
import org.modelwire.watch.WatchState;

class ScoreTest {

    private static final Optional<ContextKind> SIGNAL = Optional.of(ContextKind.MARKET_SIGNAL);
    private static final Optional<ContextKind> TAKE = Optional.of(ContextKind.ANALYST_TAKE);

    @Test
    void countsWhatCameTrueOfWhatCouldBeTold() {
        List<Score> scores = Score.of(List.of(
                new WatchCount(SIGNAL, WatchState.CAME_TRUE, 3),
                new WatchCount(SIGNAL, WatchState.DID_NOT, 2),
                new WatchCount(SIGNAL, WatchState.VOID, 4),
                new WatchCount(SIGNAL, WatchState.OPEN, 5),
                new WatchCount(SIGNAL, WatchState.EXTENDED, 1),
                new WatchCount(TAKE, WatchState.DUE, 1),
                new WatchCount(Optional.empty(), WatchState.DID_NOT, 1)));

        assertThat(scores)
                .extracting(Score::kind)
                .containsExactly("Analyst take", "Market signal", "No kind", "All briefs");
        assertThat(scores.get(0).getInWords()).isEqualTo("None resolved yet");
        assertThat(scores.get(1).getInWords()).isEqualTo("Of 5 resolved, 3 came true");
        assertThat(scores.get(1).getWaiting()).isEqualTo(6);
        assertThat(scores.get(3)).isEqualTo(new Score("All briefs", 3, 3, 4, 7));
    }

    @Test
    void hasNothingToSayWithoutItems() {
        assertThat(Score.of(List.of())).isEmpty();
    }

    @Test
    void everyStateStandsOnAShelfOfItsOwn() {
        assertThat(Arrays.stream(Shelf.values()).flatMap(shelf -> shelf.states().stream()))
                .containsExactlyInAnyOrder(WatchState.values());
        assertThat(Shelf.find("came-true")).contains(Shelf.CAME_TRUE);
        assertThat(Shelf.find("CAME_TRUE")).isEmpty();
    }
}
