package org.modelwire.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.BriefDesk;
import org.modelwire.config.JobName;
import org.modelwire.metrics.FigureRepository.Figure;
import org.modelwire.run.RunLedger;
import org.modelwire.run.RunStatus;
import org.modelwire.run.StepCounts;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

/** Figures about the whole wire, on both databases. */
class StoredFiguresTest {

    @ParameterizedTest
    @EnumSource
    void countsNothingInAnEmptyWire(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.migrated(kind)) {
            database.run(wiring -> {
                FigureRepository figures = wiring.the(FigureRepository.class);
                assertThat(figures.articles()).isEmpty();
                assertThat(figures.briefs()).isEmpty();
                assertThat(figures.items()).isEmpty();
                assertThat(figures.calls()).isEmpty();
                assertThat(figures.lastEnded(JobName.NIGHTLY)).isEmpty();
                assertThat(figures.silence(JobName.NIGHTLY, NOW)).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsWhatIsStoredByItsWords(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.migrated(kind)) {
            new BriefDesk(database).published("first.example", "Loom 2 ships");

            database.run(wiring -> {
                FigureRepository figures = wiring.the(FigureRepository.class);
                assertThat(figures.briefs()).containsExactly(new Figure(List.of("published"), 1));
                assertThat(figures.feeds()).containsExactly(new Figure(List.of("active", ""), 1));
                assertThat(figures.articles())
                        .singleElement()
                        .satisfies(one -> assertThat(one.value()).isEqualTo(1));
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void addsUpTheItemsOfAllRunsAndKnowsTheLatest(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.migrated(kind)) {
            for (StepCounts counts : List.of(new StepCounts(5, 4, 1, 0), new StepCounts(2, 1, 0, 1))) {
                database.run(wiring -> {
                    RunLedger ledger = ledger(wiring);
                    long run = ledger.open(JobName.NIGHTLY, "test");
                    ledger.beginStep(run, "poll");
                    ledger.endStep(run, "poll", counts, RunStatus.COMPLETED);
                    ledger.close(run, RunStatus.COMPLETED, null);
                });
            }
            database.run(wiring -> ledger(wiring).open(JobName.NIGHTLY, "test"));

            database.run(wiring -> {
                FigureRepository figures = wiring.the(FigureRepository.class);
                assertThat(figures.items())
                        .containsExactlyInAnyOrder(
                                new Figure(List.of("nightly", "poll", "read"), 7),
                                new Figure(List.of("nightly", "poll", "written"), 5),
                                new Figure(List.of("nightly", "poll", "skipped"), 1),
                                new Figure(List.of("nightly", "poll", "failed"), 1));
                assertThat(figures.runs())
                        .containsExactlyInAnyOrder(
                                new Figure(List.of("nightly", "completed"), 2),
                                new Figure(List.of("nightly", "running"), 1));
                assertThat(figures.lastEnded(JobName.NIGHTLY).orElseThrow().status())
                        .isEqualTo(RunStatus.COMPLETED);
                assertThat(figures.silence(JobName.NIGHTLY, NOW.plusSeconds(3))).hasValue(3);
            });
        }
    }

    private static RunLedger ledger(Wiring wiring) {
        return wiring.onNode("node").the(RunLedger.class);
    }
}
