package org.modelwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.BriefDesk;
import org.modelwire.desk.WaitingRepository.Waiting;
import org.modelwire.report.InaccuracyKind;
import org.modelwire.report.ReportDesk;
import org.modelwire.report.ReportForm;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

/** What waits for a person, on both databases. */
class StoredWaitingTest {

    private static final Waiting NOTHING = new Waiting(0, Optional.empty());

    @ParameterizedTest
    @EnumSource
    void countsWhatIsOpenAndKnowsTheOldest(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.migrated(kind)) {
            database.run(wiring -> {
                WaitingRepository waiting = wiring.the(WaitingRepository.class);
                assertThat(waiting.drafts()).isEqualTo(NOTHING);
                assertThat(waiting.takedowns()).isEqualTo(NOTHING);
                assertThat(waiting.watchItems()).isEqualTo(NOTHING);
                assertThat(waiting.failingFeeds()).isZero();
            });
            new BriefDesk(database).published("first.example", "Loom 2 ships");
            database.run(wiring -> wiring.the(ReportDesk.class)
                    .file(
                            "loom-2-ships",
                            new ReportForm(
                                    InaccuracyKind.WRONG, Optional.empty(), "It costs 4,400.", Optional.empty())));
            database.run(wiring -> {
                WaitingRepository waiting = wiring.the(WaitingRepository.class);
                Waiting one = new Waiting(1, Optional.of(Wiring.NOW));
                assertThat(waiting.reports()).isEqualTo(one);
                assertThat(waiting.flags()).isEqualTo(one);
                assertThat(waiting.feeds()).isEqualTo(1);
            });
        }
    }
}
