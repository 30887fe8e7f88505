package org.modelwire.takedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.config.SettingException;
import org.modelwire.config.Settings;
import org.modelwire.config.TakedownConfig;

class DeadlinesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Deadlines deadlines = of(Map.of());

    private static Deadlines of(Map<String, String> settings) {
        return new Deadlines(TakedownConfig.of(Settings.of(settings)), BERLIN);
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // a Monday; a Friday over the week end; the week end itself; a minute before midnight
        "2026-03-02T09:00, 2026-03-04T00:00",
        "2026-03-06T16:00, 2026-03-10T00:00",
        "2026-03-07T10:00, 2026-03-10T00:00",
        "2026-03-02T23:59, 2026-03-04T00:00",
        // clocks go forward on the night to Sunday 29 March
        "2026-03-27T12:00, 2026-03-31T00:00"
    })
    void precautionaryHideWithinOneWorkingDay(String received, String end) {
        assertThat(deadlines.hide(berlin(received))).isEqualTo(berlin(end));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T09:00, 2026-03-10T00:00", "2026-03-05T09:00, 2026-03-13T00:00"})
    void decisionWithinFiveWorkingDays(String received, String end) {
        assertThat(deadlines.decide(berlin(received), TakedownWish.REMOVE)).isEqualTo(berlin(end));
    }

    @Test
    void correctionInTwentyFourHoursAlsoOnASunday() {
        assertThat(deadlines.decide(berlin("2026-03-08T09:00"), TakedownWish.CORRECT))
                .isEqualTo(berlin("2026-03-09T09:00"));
    }

    @ParameterizedTest
    @CsvSource({
        // from a 31st to a month of thirty days, and to February with and without a 29th
        "2026-03-31T12:00, 2026-10-01T00:00",
        "2027-08-31T12:00, 2028-03-01T00:00",
        "2025-08-31T12:00, 2026-03-03T00:00",
        // the 28th of February 2026 is a Saturday: until the end of Monday; an ordinary day stays as it is
        "2025-08-28T12:00, 2026-03-03T00:00",
        "2026-03-04T12:00, 2026-09-05T00:00"
    })
    void appealOpenForSixMonths(String decided, String end) {
        assertThat(deadlines.appeal(berlin(decided))).isEqualTo(berlin(end));
    }

    @Test
    void holidaysAreNoWorkingDays() {
        Deadlines withHolidays = of(Map.of("modelwire.takedown.holidays", "12-25, 12-26, 2026-12-28"));
        assertThat(withHolidays.hide(berlin("2026-12-24T10:00"))).isEqualTo(berlin("2026-12-30T00:00"));
        assertThatThrownBy(() -> of(Map.of("modelwire.takedown.holidays", "25.12.")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("12-25");
    }

    @Test
    void everyNumberIsASetting() {
        Deadlines slow = of(Map.of(
                "modelwire.takedown.hide-within", "2",
                "modelwire.takedown.decide-within", "10",
                "modelwire.takedown.correct-within", "PT48H",
                "modelwire.takedown.appeal-months", "7"));
        Instant monday = berlin("2026-03-02T09:00");
        assertThat(slow.hide(monday)).isEqualTo(berlin("2026-03-05T00:00"));
        assertThat(slow.decide(monday, TakedownWish.OTHER)).isEqualTo(berlin("2026-03-17T00:00"));
        assertThat(slow.decide(monday, TakedownWish.CORRECT)).isEqualTo(berlin("2026-03-04T09:00"));
        assertThat(slow.appeal(monday)).isEqualTo(berlin("2026-10-03T00:00"));
    }
}
