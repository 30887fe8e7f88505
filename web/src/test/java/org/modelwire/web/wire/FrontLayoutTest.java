package org.modelwire.web.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.web.support.view.BriefViews.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelwire.web.support.view.BriefRow;

class FrontLayoutTest {

    @Test
    void leadsWithTheWeightiestBriefOfTheNewestDayAndAHalf() {
        FrontLayout layout = FrontLayout.of(List.of(
                row("note", 1, "2026-03-02T20:00:00Z"),
                row("big", 4, "2026-03-01T20:00:00Z"),
                row("bigger-but-old", 5, "2026-02-26T20:00:00Z")));

        assertThat(layout.lead()).map(BriefRow::slug).contains("big");
    }

    @Test
    void ofEqualWeightTheNewerOneLeads() {
        FrontLayout layout = FrontLayout.of(
                List.of(row("newer", 3, "2026-03-02T20:00:00Z"), row("older", 3, "2026-03-02T10:00:00Z")));

        assertThat(layout.lead()).map(BriefRow::slug).contains("newer");
    }

    @Test
    void fillsTheSecondRankWithOlderBriefsWhenTheDaysAreQuiet() {
        FrontLayout layout = FrontLayout.of(List.of(
                row("a", 5, "2026-03-02T20:00:00Z"),
                row("b", 1, "2026-03-01T20:00:00Z"),
                row("c", 3, "2026-02-28T20:00:00Z"),
                row("d", 5, "2026-02-10T20:00:00Z"),
                row("e", 5, "2026-02-09T20:00:00Z"),
                row("f", 5, "2026-02-08T20:00:00Z")));

        assertThat(layout.secondary()).extracting(BriefRow::slug).containsExactly("c", "b", "d", "e");
        assertThat(layout.river())
                .singleElement()
                .satisfies(day -> assertThat(day.getIso()).isEqualTo("2026-02-08"));
    }

    @Test
    void putsEachBriefInOnePlaceOnly() {
        List<BriefRow> rows = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> row("brief-" + i, 1 + i % 5, "2026-03-02T20:00:00Z"))
                .toList();
        FrontLayout layout = FrontLayout.of(rows);

        assertThat(1
                        + layout.secondary().size()
                        + layout.river().get(0).briefs().size())
                .isEqualTo(40);
    }

    @Test
    void hasNothingToLayOutBeforeTheFirstRun() {
        assertThat(FrontLayout.of(List.of()).lead()).isEmpty();
    }
}
