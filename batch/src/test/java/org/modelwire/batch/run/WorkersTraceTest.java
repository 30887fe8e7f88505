package org.modelwire.batch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modelwire.batch.trace.RecordedTraces;
import org.modelwire.run.RunStatus;
import org.modelwire.shared.Reason;
import org.modelwire.trace.Trace;
import org.modelwire.trace.Traced;

/** What many threads do for a step is a part of that step. */
@Timeout(30)
class WorkersTraceTest {

    private final RecordedTraces traces = new RecordedTraces();
    private final StepContext context = Shifts.context();

    @Test
    void isAPartOfTheStepOnEveryThread() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        work(item -> {
            meet(both);
            try (Traced part = Traced.part("ask model", "receipt", 10 + item)) {
                part.trace().asks("scripted");
                meet(both);
                return Outcome.WRITTEN;
            }
        });

        assertThat(traces.ended())
                .containsExactlyInAnyOrder(
                        "run nightly / step poll / read feed / ask model receipt=11 model=scripted",
                        "run nightly / step poll / read feed / ask model receipt=12 model=scripted",
                        "run nightly / step poll / read feed feed=1",
                        "run nightly / step poll / read feed feed=2",
                        "run nightly / step poll run=7");
        assertThat(Traced.current()).as("what this thread does afterwards").isSameAs(Trace.NONE);
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void saysWhyItFailed() throws Exception {
        work(item -> {
            if (item == 1) {
                Traced.current().failed(Reason.DNS);
                return Outcome.FAILED;
            }
            throw new IllegalStateException("what a page said");
        });

        assertThat(traces.ended())
                .containsExactlyInAnyOrder(
                        "run nightly / step poll / read feed feed=1 failed=dns",
                        "run nightly / step poll / read feed feed=2 failed=interrupted",
                        "run nightly / step poll run=7");
    }

    @Test
    void saysWhyTheStepEndedEarly() {
        assertThatThrownBy(() -> work(item -> {
                    throw new StepAbortedException(RunStatus.FAILED, Reason.LLM_AUTH, "no such key");
                }))
                .isInstanceOf(StepAbortedException.class);

        assertThat(traces.ended())
                .contains("run nightly / step poll / read feed feed=1 failed=llm-auth")
                .contains("run nightly / step poll run=7");
    }

    private void work(Workers.Work<Long> work) throws StepAbortedException, InterruptedException {
        try (Traced step = Traced.part(traces.begin("run nightly", "run", 7), "step poll", "run", 7)) {
            assertThat(Traced.current()).isSameAs(step.trace());
            Shifts.workers()
                    .forEach(List.of(1L, 2L), 2, context, Workers.Work.traced("read feed", "feed", id -> id, work));
        }
    }
}
