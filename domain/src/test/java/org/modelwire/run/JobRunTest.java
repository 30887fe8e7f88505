package org.modelwire.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.config.JobName;
import org.modelwire.shared.IllegalStateChangeException;

class JobRunTest {

    private static final Instant NOW = Instant.parse("2026-03-01T02:30:00Z");

    private final JobRun run = new JobRun(JobName.NIGHTLY, "node", NOW);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RUNNING")
    void endsOnce(RunStatus status) {
        run.end(status, "because", NOW.plusSeconds(1));
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.endedAt()).contains(NOW.plusSeconds(1));
        assertThatThrownBy(() -> run.end(RunStatus.COMPLETED, "again", NOW))
                .isInstanceOf(IllegalStateChangeException.class)
                .hasMessage("run null cannot change from " + status + " to COMPLETED");
    }

    @Test
    void cannotEndAsRunning() {
        assertThatThrownBy(() -> run.end(RunStatus.RUNNING, "no", NOW))
                .hasMessage("run null cannot change from RUNNING to RUNNING");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RUNNING", "COMPLETED"})
    void leavesTheWholeJobIfItsReadingWasCutShort(RunStatus status) {
        run.begin("poll", NOW).end(RunStatus.COMPLETED, NOW);
        run.begin("group", NOW).end(status, NOW);
        run.end(status, "", NOW);
        assertThat(run.rest()).contains(status == RunStatus.DEGRADED ? JobName.ANALYSE : JobName.NIGHTLY);
    }

    @Test
    void leavesTheAnalysisIfEverythingIsRead() {
        run.begin("group", NOW).end(RunStatus.COMPLETED, NOW);
        run.begin("analyse", NOW).end(RunStatus.STOPPED, NOW);
        assertThat(run.rest()).isEmpty();
        run.end(RunStatus.STOPPED, "", NOW);
        assertThat(run.rest()).contains(JobName.ANALYSE);
    }

    @Test
    void leavesNothingOnceItIsComplete() {
        run.end(RunStatus.COMPLETED, "", NOW);
        assertThat(run.rest()).isEmpty();
    }

    @Test
    void neverEndsBeforeItBeganWhenTheClockIsPutBack() {
        JobStep step = run.begin("poll", NOW);
        step.end(RunStatus.COMPLETED, NOW.minusSeconds(3_600));
        run.end(RunStatus.COMPLETED, "", NOW.minusSeconds(3_599));
        assertThat(step.endedAt()).contains(NOW);
        assertThat(run.endedAt()).contains(NOW);
    }
}
