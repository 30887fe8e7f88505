package org.modelwire.batch.gate.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.batch.gate.GoodBrief.GOOD;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.batch.gate.GoodBrief;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Watch whether the industry changes by 31 December 2026.",
                "Watch whether this matters by 31 December 2026.",
                "Watch whether it pays off by 31 December 2026.",
                "Watch whether the AI market reacts by 31 December 2026.",
                "Watch whether Vantor succeeds by 31 December 2026.",
                "Watch whether Vantor's plan really works out in 2026.",
                "Watch whether Vantor remains relevant by 31 December 2026.",
                "Watch whether Ostrova's model lives up to expectations by 31 December 2026.",
                "Watch whether the deal has an impact by 31 December 2026.",
                "Watch for further developments until 31 December 2026.",
                "Watch for signs of progress by 31 December 2026.",
                "Watch whether Vantor by 31 December 2026.",
                "Watch whether people feel safer by 31 December 2026.",
                "Watch what happens when Vantor opens a hall by 31 December 2026.",
                "Stay tuned to see whether Vantor opens a hall by 31 December 2026."
            })
    void holdsAConditionThatNobodyCanSeeComeTrue(String text) {
        assertThat(GOOD.watch(text, "2026-12-31").findings("watch")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Watch whether a lab repeats the schedule and publishes its energy use by 31 December 2026.",
                "Watch whether Vantor changes its terms of service by 31 December 2026.",
                "Watch whether the regulator responds to the complaint by 31 December 2026.",
                "Watch whether Ostrova continues to rent the hall in Set\u00fabal after December 2026.",
                "Watch whether the market regulator fines Vantor by 31 December 2026.",
                "Watch whether Vantor grows its staff to 500 by 31 December 2026."
            })
    void acceptsAnEventThatAnybodyCanSee(String text) {
        assertThat(GOOD.watch(text, "2026-12-31").findings("watch")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "We will see.",
                "Time will tell.",
                "Keep an eye on the company's page.",
                "By paying attention.",
                "It will be obvious to everybody.",
                "Vantor opens the hall by December 2026."
            })
    void holdsAWayToCheckThatLeadsNowhere(String check) {
        assertThat(watching(check).findings("watch")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The company's news page announces the opening.",
                "The municipal registry lists the permit of use.",
                "The court docket shows whether the suit was dropped.",
                "Vantor's annual report gives the number of halls.",
                "A notice in the official gazette."
            })
    void acceptsAPlaceToLook(String check) {
        assertThat(watching(check).findings("watch")).isEmpty();
    }

    private static GoodBrief watching(String check) {
        return GOOD.watch(new DraftWatch(
                "Watch whether Vantor opens the hall by 31 December 2026.",
                Optional.of(LocalDate.of(2026, 12, 31)),
                check));
    }

    @Test
    void wantsSomethingToWatchInEveryContext() {
        assertThat(GOOD.watch((DraftWatch) null).findings("watch")).hasSize(1);
        assertThat(GOOD.excerpt().findings("watch")).isEmpty();
    }
}
