package org.modelwire.web.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekChartTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    private static WeekChart of(String... reported) {
        return WeekChart.of(List.of(reported).stream().map(Instant::parse).toList(), TODAY);
    }

    @Test
    void countsWeeksFromMondayInUtc() {
        WeekChart chart = of("2026-03-02T00:00:00Z", "2026-03-01T23:59:59Z", "2026-02-23T00:00:00Z");

        assertThat(chart.bars()).hasSize(WeekChart.WEEKS);
        assertThat(chart.bars().get(25).briefs()).isEqualTo(1);
        assertThat(chart.bars().get(24).briefs()).isEqualTo(2);
        assertThat(chart.bars().get(25).monday()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void leavesOutWhatIsBeforeTheFirstWeekOrAfterTheLast() {
        LocalDate first = WeekChart.begins(TODAY);
        assertThat(first).isEqualTo(LocalDate.of(2025, 9, 8));

        WeekChart chart = of("2025-09-07T23:59:59Z", "2025-09-08T00:00:00Z", "2026-03-09T00:00:00Z");

        assertThat(chart.bars().get(0).briefs()).isEqualTo(1);
        assertThat(chart.getTold()).hasSize(1);
    }

    @Test
    void drawsTheHighestWeekOverTheWholeHeightAndAnEmptyOneAsALine() {
        WeekChart chart = of("2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z", "2026-02-23T00:00:00Z");

        assertThat(chart.bars().get(25).getY()).isZero();
        assertThat(chart.bars().get(25).getHeight()).isEqualTo(72);
        assertThat(chart.bars().get(24).getHeight()).isEqualTo(36);
        assertThat(chart.bars().get(23).getHeight()).isEqualTo(1);
    }

    @Test
    void saysTheSameInWords() {
        assertThat(of("2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z", "2026-02-23T00:00:00Z")
                        .getInWords())
                .isEqualTo("3 briefs in the last 26 weeks; the most in the week of 2 Mar 2026: 2.");
        assertThat(of("2026-03-02T00:00:00Z").getInWords())
                .isEqualTo("1 brief in the last 26 weeks, the last one in the week of 2 Mar 2026.");
        assertThat(of().getInWords()).isEqualTo("No brief in the last 26 weeks.");
    }
}
