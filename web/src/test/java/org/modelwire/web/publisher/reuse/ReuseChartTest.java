package org.modelwire.web.publisher.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelwire.brief.reuse.SourceReuse;
import org.modelwire.web.api.StandIns;

/** The trend of reuse as a drawing, a table and words. */
class ReuseChartTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private static SourceReuse measured(String at, int reused) {
        SourceReuse one = StandIns.make(SourceReuse.class);
        StandIns.set(one, "at", Instant.parse(at));
        StandIns.set(one, "articleWords", 200);
        return StandIns.set(one, "reusedWords", reused);
    }

    @Test
    void tellsMedianAndHighestOfEachMonth() {
        ReuseChart chart = ReuseChart.of(
                List.of(
                        measured("2026-01-31T12:00:00Z", 40),
                        measured("2026-03-01T12:00:00Z", 10),
                        measured("2026-03-30T12:00:00Z", 20),
                        measured("2026-03-31T12:00:00Z", 36),
                        measured("2026-03-31T13:00:00Z", 30)),
                MARCH);

        assertThat(chart.getMonths()).hasSize(ReuseChart.MONTHS);
        assertThat(chart.getTold())
                .extracting(
                        MonthOfReuse::getName,
                        MonthOfReuse::getTexts,
                        MonthOfReuse::getMedian,
                        MonthOfReuse::getHighest)
                .containsExactly(
                        tuple("March 2026", 4, "12.5 %", "18.0 %"), tuple("January 2026", 1, "20.0 %", "20.0 %"));
        assertThat(chart.getInWords()).contains("20.0 %, in January 2026", "The median of the latest month is 12.5 %");
    }

    @Test
    void drawsTheHighestShareOverTheWholeHeightAndEverythingElseInProportion() {
        ReuseChart chart = ReuseChart.of(
                List.of(measured("2026-02-28T12:00:00Z", 50), measured("2026-03-31T12:00:00Z", 25)), MARCH);

        MonthOfReuse march = chart.getMonths().get(ReuseChart.MONTHS - 1);
        MonthOfReuse february = chart.getMonths().get(ReuseChart.MONTHS - 2);
        assertThat(february.getHighY()).isZero();
        assertThat(february.getHighHeight()).isEqualTo(96);
        assertThat(march.getHighHeight()).isEqualTo(48);
        assertThat(march.getHighY()).isEqualTo(48);
        assertThat(march.getX() - february.getX()).isGreaterThan(march.getWidth());
    }

    @Test
    void leavesOutWhatCameOutBeforeItsFirstMonth() {
        assertThat(ReuseChart.begins(MARCH)).isEqualTo(YearMonth.of(2025, 4));
        ReuseChart chart = ReuseChart.of(List.of(measured("2025-03-31T12:00:00Z", 50)), MARCH);
        assertThat(chart.getTold()).isEmpty();
        assertThat(chart.getInWords()).isEqualTo("Nothing of yours came out in the last 12 months.");
    }
}
