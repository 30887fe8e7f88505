package org.modelwire.batch.run.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelwire.run.RunLedger;
import org.modelwire.run.RunStatus;
import org.modelwire.schedule.Rounds;

class RunEndsTest {

    private final List<String> written = new ArrayList<>();
    private boolean away;

    private final RunEnds ends = new RunEnds(
            new RunLedger() {
                @Override
                public void close(long runId, RunStatus status, String reason) {
                    if (away) {
                        throw new IllegalStateException("the database is away");
                    }
                    written.add(runId + " " + status + " " + reason);
                }
            },
            new Rounds());

    @Test
    void areWrittenAtOnce() {
        ends.close(1, RunStatus.COMPLETED, null);
        assertThat(written).containsExactly("1 COMPLETED null");
    }

    @Test
    void areWrittenOnceWhenTheDatabaseIsThereAgain() {
        away = true;
        ends.close(1, RunStatus.FAILED, "disk: full");
        ends.close(2, RunStatus.FAILED, "disk: full");
        assertThatThrownBy(ends::write).isInstanceOf(IllegalStateException.class);
        assertThat(written).isEmpty();

        away = false;
        ends.write();
        ends.write();
        assertThat(written).containsExactly("1 FAILED disk: full", "2 FAILED disk: full");
    }
}
