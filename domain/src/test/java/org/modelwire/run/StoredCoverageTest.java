package org.modelwire.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.article.ArticleState;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
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

    @ParameterizedTest
    @EnumSource
    void tellsWhichGateHeldWhatAndWhereTheDraftsOfASpanAreNow(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        BriefDesk desk = new BriefDesk(database);
        desk.published("first.example", "Loom 2 ships");
        desk.check(desk.drafted("second.example", "Loom 3 ships"), finding("numbers"), finding("numbers"));
        desk.check(desk.drafted("third.example", "Loom 4 ships"), finding("numbers"), finding("names"));

        database.run(wiring -> {
            CoverageRepository coverage = wiring.the(CoverageRepository.class);
            assertThat(coverage.countHeld(NOW, NOW.plusSeconds(1)))
                    .containsExactly(
                            new CoverageRepository.GateCount("numbers", 2),
                            new CoverageRepository.GateCount("names", 1));
            assertThat(coverage.countDrafted(NOW, NOW.plusSeconds(1)))
                    .containsOnly(Map.entry(BriefState.PUBLISHED, 1L), Map.entry(BriefState.HELD, 2L));
            assertThat(coverage.findPublicationTimes(NOW, NOW.plusSeconds(1))).containsExactly(NOW);
            assertThat(coverage.countHeld(NOW.minusSeconds(1), NOW)).isEmpty();
        });
    }

    private static Finding finding(String gate) {
        return Finding.at(
                gate, Severity.BLOCK, Reason.UNSUPPORTED_CLAIM, "It ships.", "", "the source does not say so");
    }

    @ParameterizedTest
    @EnumSource
    void findsTheLatestRunsBeforeAnInstant(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> {
            RunRepository runs = wiring.the(RunRepository.class);
            runs.add(new JobRun(JobName.NIGHTLY, "node", NOW));
            runs.add(new JobRun(JobName.POLL, "node", NOW.plusSeconds(60)));
            runs.add(new JobRun(JobName.REINDEX, "node", NOW.plusSeconds(120)));
        });

        database.run(wiring -> assertThat(wiring.the(CoverageRepository.class).findRunsBefore(NOW.plusSeconds(120), 1))
                .extracting(JobRun::job)
                .containsExactly(JobName.POLL));
    }
}
