package org.modelwire.web.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void tellsHowFarItIsHowFastItGoesAndWhatIsLeft() {
        Progress progress = new Progress("Draft", 300, OptionalLong.of(900), MINUTE);
        assertThat(progress.getCount()).isEqualTo("300 of about 1,200");
        assertThat(progress.getRate()).isEqualTo("300 a minute");
        assertThat(progress.getTimeLeft()).isEqualTo("about 3 min 0 s left");
    }

    @Test
    void promisesNothingBeforeTheFirstItem() {
        Progress progress = new Progress("Draft", 0, OptionalLong.of(900), MINUTE);
        assertThat(progress.isMeasured()).isTrue();
        assertThat(progress.getRate()).isEmpty();
        assertThat(progress.getTimeLeft()).isEmpty();
    }

    @Test
    void countsOnlyWhereNobodyKnowsTheWhole() {
        Progress progress = new Progress("Publish", 7, OptionalLong.empty(), MINUTE);
        assertThat(progress.isMeasured()).isFalse();
        assertThat(progress.getCount()).isEqualTo("7 so far");
        assertThat(progress.getTimeLeft()).isEmpty();
    }

    @Test
    void saysThatItIsSlow() {
        assertThat(new Progress("Draft", 1, OptionalLong.of(1), Duration.ofHours(1)).getRate())
                .isEqualTo("less than one a minute");
    }
}
