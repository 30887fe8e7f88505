package org.modelwire.batch.gate.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.batch.gate.GoodBrief.GOOD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.brief.draft.DraftWatch;

class WatchGateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Watch whether Vantor opens a hall by 31 December 2026. | 2026-12-31",
                "Watch whether Vantor opens a hall by the end of 2026.  | 2026-12-31",
                "Watch whether Vantor opens a hall by December.         | 2026-12-31",
                "Watch whether Vantor opens a hall in Q4 2026.          | 2026-12-31",
                "Watch for an opening in the fourth quarter.            | 2026-11-30",
                "Watch whether the plan of 4 March 2026 is met by Dec. 31. | 2026-12-31",
                "Watch whether Vantor opens a hall within a year.       | 2027-03-12"
            })
    void acceptsWhatCanBeCheckedOnADay(String text, String by) {
        assertThat(GOOD.watch(text, by).findings("watch")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Watch whether Vantor opens a hall.                     | ",
                "Watch Vantor closely until the end of 2026.            | 2026-12-31",
                "Keep an eye on Vantor.                                 | 2026-12-31",
                "Vantor may open a hall by 31 December 2026.            | 2026-12-31",
                "Watch whether Vantor opens a hall by 30 November 2026. | 2026-12-31",
                "Watch whether Vantor opens a hall by the end of 2027.  | 2026-12-31",
                "Watch whether Vantor opens a hall in Q3 2026.          | 2026-12-31",
                "Watch whether Vantor opened a hall.                    | 2026-03-11",
                "Watch whether Vantor opens a hall.                     | 2027-03-13"
            })
    void holdsWhatCannot(String text, String by) {
        assertThat(GOOD.watch(text, by).findings("watch")).hasSize(1);
    }

    @Test
    void wantsSomethingToWatchInEveryContext() {
        assertThat(GOOD.watch((DraftWatch) null).findings("watch")).hasSize(1);
        assertThat(GOOD.excerpt().findings("watch")).isEmpty();
    }
}
