package org.modelwire.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.article.ArticleState;
import org.modelwire.brief.BriefDesk;
import org.modelwire.config.JobName;
import org.modelwire.run.receipt.ReceiptRepository;
import org.modelwire.shared.Reason;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

/** The account of a span of time, on both databases. */
class StoredCoverageTest {

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void countsWhatWasReadRefusedAndPublishedWithinASpan(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        new BriefDesk(database).published("first.example", "Loom 2 ships");
        database.run(wiring -> {
            var feed = StoredWire.feed(wiring, "second.example");
            StoredWire.discovered(wiring, feed, "https://second.example/1").skip(Reason.RESERVED, "by the publisher");
            StoredWire.discovered(wiring, feed, "https://second.example/2").skip(Reason.RESERVED, "by the publisher");
            RunRepository runs = wiring.the(RunRepository.class);
            runs.add(new JobRun(JobName.NIGHTLY, "node", NOW));
        });

        database.run(wiring -> {
            CoverageRepository coverage = wiring.the(CoverageRepository.class);
            assertThat(coverage.countArticles(NOW, NOW.plusSeconds(1)))
                    .containsExactlyInAnyOrder(
                            new CoverageRepository.ArticleCount(ArticleState.ANALYSED, Optional.empty(), 1),
                            new CoverageRepository.ArticleCount(ArticleState.SKIPPED, Optional.of(Reason.RESERVED), 2));
            assertThat(coverage.countPublished(NOW, NOW.plusSeconds(1))).isEqualTo(1);
            assertThat(coverage.findRuns(NOW, NOW.plusSeconds(1))).hasSize(1);

            assertThat(coverage.countArticles(NOW.minusSeconds(1), NOW)).isEmpty();
            assertThat(coverage.countPublished(NOW.minusSeconds(1), NOW)).isZero();
            assertThat(coverage.findRuns(NOW.minusSeconds(1), NOW)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void addsUpNothingForNoRuns(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);

        database.run((Wiring wiring) -> assertThat(
                        wiring.the(ReceiptRepository.class).spendOf(List.of()).calls())
                .isZero());
    }
}
