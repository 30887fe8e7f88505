package org.modelwire.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.modelwire.shared.Wiring.NOW;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.Claimant;
import org.modelwire.config.HomeConfig;
import org.modelwire.config.JobName;
import org.modelwire.feed.Feed;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

/** The ledger of runs on both databases. */
class StoredRunsTest {

    private static final Duration LEASE = Duration.ofMinutes(1);

    @TempDir
    private Path home;

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void givesBackARunWithItsSteps(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = open();
        database.run(wiring -> {
            ledger(wiring).beginStep(id, "poll");
            ledger(wiring).beginStep(id, "fetch");
        });
        database.run(wiring -> assertThat(ledger(wiring).progress(id, "poll", new StepCounts(4, 3, 2, 1)))
                .isFalse());
        database.run(wiring -> ledger(wiring).endStep(id, "poll", new StepCounts(5, 4, 3, 2), RunStatus.DEGRADED));
        database.run(wiring -> {
            JobRun run =
                    wiring.the(RunRepository.class).find(JobName.NIGHTLY, id).orElseThrow();
            assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
            assertThat(run.startedAt()).isEqualTo(NOW);
            assertThat(run.endedAt()).isEmpty();
            assertThat(run.reason()).isEmpty();
            assertThat(run.steps()).extracting(JobStep::name).containsExactly("poll", "fetch");
            StepCounts counts = run.steps().get(0).counts();
            assertThat(run.steps().get(0).status()).isEqualTo(RunStatus.DEGRADED);
            assertThat(counts)
                    .extracting(StepCounts::read, StepCounts::written, StepCounts::skipped, StepCounts::failed)
                    .containsExactly(5, 4, 3, 2);
        });
    }

    @ParameterizedTest
    @EnumSource
    void refusesASecondRunOfAJobAndSaysSinceWhen(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = open();
        assertThatThrownBy(this::open).isInstanceOfSatisfying(AlreadyRunningException.class, e -> {
            assertThat(e.runId()).isEqualTo(id);
            assertThat(e.since()).isEqualTo(NOW);
            assertThat(e).hasMessage("nightly is already running since 2026-03-01T12:00:00Z");
        });
        database.run(wiring -> ledger(wiring).open(JobName.POLL, "test"));
    }

    @ParameterizedTest
    @EnumSource
    void hasRoomForOneRunningRowOfAJobOnly(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        open();
        assertThatThrownBy(() -> database.run(
                        wiring -> wiring.the(RunRepository.class).add(new JobRun(JobName.NIGHTLY, "other", NOW))))
                .hasStackTraceContaining("job_run_running_key_uk");
    }

    @ParameterizedTest
    @EnumSource
    void closesARunThatWasNotHeardOfAndLetsTheNextOneIn(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long dead = open();
        database.run(wiring -> ledger(wiring).beginStep(dead, "analyse"));
        long article = database.get(wiring -> {
            Article claimed = StoredWire.discovered(
                    wiring, StoredWire.feed(wiring, "tessera.example"), "https://tessera.example/a");
            wiring.the(ArticleRepository.class).claim(claimed.id(), dead, NOW, NOW.plusSeconds(86_400));
            return claimed.id();
        });

        long next = database.get(wiring -> {
            wiring.at(NOW.plus(LEASE).plusSeconds(1));
            return ledger(wiring).open(JobName.NIGHTLY, "test");
        });

        database.run(wiring -> {
            JobRun run =
                    wiring.the(RunRepository.class).find(JobName.NIGHTLY, dead).orElseThrow();
            assertThat(run.status()).isEqualTo(RunStatus.INTERRUPTED);
            assertThat(run.reason()).contains("not heard of since 2026-03-01T12:00:00Z");
            assertThat(run.steps().get(0).status()).isEqualTo(RunStatus.INTERRUPTED);
            assertThat(wiring.the(ArticleRepository.class).findToFetch(NOW)).containsExactly(article);
            assertThat(wiring.the(RunRepository.class).find(JobName.NIGHTLY))
                    .extracting(JobRun::id)
                    .containsExactly(next, dead);
        });
    }

    @ParameterizedTest
    @EnumSource
    void takesNoRunOfItsOwnForDeadWhileItIsAtWork(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = open();
        database.run(wiring -> {
            RunLedger ledger = ledger(wiring);
            ledger.beginStep(id, "analyse");
            wiring.at(NOW.plus(LEASE).plusSeconds(1));
            assertThatThrownBy(() -> ledger.open(JobName.NIGHTLY, "test"))
                    .as("the database was away for longer than the lease")
                    .isInstanceOf(AlreadyRunningException.class);
            ledger.close(id, RunStatus.DEGRADED, "database: it was away");
            ledger.open(JobName.NIGHTLY, "test");
        });
        assertThat(status(id)).isEqualTo(RunStatus.DEGRADED);
    }

    @ParameterizedTest
    @EnumSource
    void letsOneOfManyTimersStartTheRunOfANight(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = database.get(wiring -> ledger(wiring).openDue(JobName.NIGHTLY, NOW, "timer"))
                .getAsLong();
        database.run(wiring -> assertThat(ledger(wiring).openDue(JobName.NIGHTLY, NOW, "timer"))
                .as("while it runs")
                .isEmpty());
        database.run(wiring -> ledger(wiring).close(id, RunStatus.COMPLETED, null));
        database.run(wiring -> {
            assertThat(ledger(wiring).openDue(JobName.NIGHTLY, NOW, "timer"))
                    .as("when it is over")
                    .isEmpty();
            assertThat(ledger(wiring).openDue(JobName.POLL, NOW, "timer"))
                    .as("another job")
                    .isPresent();
            assertThat(ledger(wiring).openDue(JobName.NIGHTLY, NOW.plus(Duration.ofDays(1)), "timer"))
                    .as("the next night")
                    .isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource
    void startsTheNightOnceAlthoughTheClockIsPutBack(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        Instant hourBefore = NOW.minus(Duration.ofHours(1));
        long id = database.get(wiring -> ledger(wiring).openDue(JobName.NIGHTLY, NOW, "timer"))
                .getAsLong();
        database.run(wiring -> ledger(wiring).beginStep(id, "poll"));

        database.run(wiring -> {
            wiring.at(hourBefore);
            assertThat(ledger(wiring).progress(id, "poll", StepCounts.NONE))
                    .as("told to stop")
                    .isFalse();
            assertThat(ledger(wiring).closeSilentOfOthers()).isEmpty();
            ledger(wiring).endStep(id, "poll", StepCounts.NONE, RunStatus.COMPLETED);
            ledger(wiring).close(id, RunStatus.COMPLETED, null);
        });

        database.run(wiring -> {
            wiring.at(hourBefore.plusSeconds(60));
            assertThat(ledger(wiring).openDue(JobName.NIGHTLY, NOW, "timer"))
                    .as("the moment comes once more")
                    .isEmpty();
            JobRun run =
                    wiring.the(RunRepository.class).find(JobName.NIGHTLY, id).orElseThrow();
            assertThat(run.endedAt()).contains(run.startedAt());
            assertThat(run.steps().get(0).endedAt()).contains(run.steps().get(0).startedAt());
        });
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheRunOfAnotherNodeAloneWhileItIsHeardOf(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = openElsewhere();
        database.run(wiring -> {
            wiring.at(NOW.plus(LEASE));
            assertThat(ledger(wiring).closeOwnLeftovers()).as("at the start").isZero();
            assertThat(ledger(wiring).closeSilentOfOthers()).as("later").isEmpty();
        });
        assertThat(status(id)).isEqualTo(RunStatus.RUNNING);
    }

    @ParameterizedTest
    @EnumSource
    void closesTheRunOfADeadNodeAndSaysWhatIsLeftOfIt(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = openElsewhere();
        database.run(wiring -> {
            ledger(wiring).beginStep(id, "group");
            ledger(wiring).endStep(id, "group", StepCounts.NONE, RunStatus.COMPLETED);
        });
        List<JobName> left =
                database.get(wiring -> silentOfOthers(wiring, NOW.plus(LEASE).plusSeconds(1)));
        assertThat(left).containsExactly(JobName.ANALYSE);
        assertThat(status(id)).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(database.<List<JobName>>get(wiring -> silentOfOthers(wiring, NOW.plus(LEASE.multipliedBy(2)))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void doesNotCarryOnWhatSomebodyAskedToStop(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = openElsewhere();
        database.run(wiring -> ledger(wiring).askToStop(id, "mara"));
        List<JobName> left =
                database.get(wiring -> silentOfOthers(wiring, NOW.plus(LEASE).plusSeconds(1)));
        assertThat(left).isEmpty();
        assertThat(status(id)).isEqualTo(RunStatus.INTERRUPTED);
    }

    @ParameterizedTest
    @EnumSource
    void stopsARunThatWasTakenForDead(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = openElsewhere();
        database.run(wiring -> ledger(wiring).beginStep(id, "analyse"));
        database.run(wiring -> silentOfOthers(wiring, NOW.plus(LEASE).plusSeconds(1)));
        database.run(wiring -> assertThat(ledger(wiring).progress(id, "analyse", StepCounts.NONE))
                .isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void leavesWhatOtherNodesHaveInHandForADeadRun(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = openElsewhere();
        database.run(wiring -> {
            ArticleRepository articles = wiring.the(ArticleRepository.class);
            Feed feed = StoredWire.feed(wiring, "tessera.example");
            for (String node : List.of("another node", "a third node")) {
                Article article = StoredWire.discovered(wiring, feed, "https://tessera.example/" + node.charAt(2));
                articles.claim(article.id(), new Claimant(id, node), NOW, NOW.plusSeconds(3_600));
            }
        });
        database.run(wiring -> silentOfOthers(wiring, NOW.plus(LEASE).plusSeconds(1)));
        database.run(wiring -> {
            ArticleRepository articles = wiring.the(ArticleRepository.class);
            assertThat(articles.releaseClaimsOf("another node")).isZero();
            assertThat(articles.releaseClaimsOf("a third node")).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void namesTheStepsThatOtherNodesAreAt(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = openElsewhere();
        database.run(wiring -> {
            ledger(wiring).beginStep(id, "group");
            ledger(wiring).endStep(id, "group", StepCounts.NONE, RunStatus.COMPLETED);
            ledger(wiring).beginStep(id, "analyse");
            ledger(wiring).beginStep(ledger(wiring).open(JobName.POLL, "test"), "poll");
        });
        database.run(wiring -> assertThat(ledger(wiring).stepsElsewhere()).isEqualTo(Map.of(id, "analyse")));
        database.run(wiring -> ledger(wiring).askToStop(id, "mara"));
        database.run(wiring -> assertThat(ledger(wiring).stepsElsewhere()).isEmpty());
    }

    private List<JobName> silentOfOthers(Wiring wiring, Instant now) {
        wiring.at(now);
        return ledger(wiring).closeSilentOfOthers();
    }

    /** A run of a node with another name. */
    private long openElsewhere() throws Exception {
        return database.get(wiring -> {
            JobRun run = new JobRun(JobName.NIGHTLY, "another node", NOW);
            wiring.the(RunRepository.class).add(run);
            return run.id();
        });
    }

    private RunStatus status(long id) throws Exception {
        return database.get(wiring -> wiring.the(RunRepository.class)
                .find(JobName.NIGHTLY, id)
                .orElseThrow()
                .status());
    }

    @ParameterizedTest
    @EnumSource
    void showsRunsOfThisNodeAsInterruptedAfterItsDeath(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = open();
        assertThat(database.<Integer>get(wiring -> ledger(wiring).closeOwnLeftovers()))
                .isEqualTo(1);
        assertThat(database.<Integer>get(wiring -> ledger(wiring).closeOwnLeftovers()))
                .isZero();
        database.run(wiring -> {
            ledger(wiring).close(id, RunStatus.COMPLETED, "too late");
            assertThat(wiring.the(RunRepository.class)
                            .find(JobName.NIGHTLY, id)
                            .orElseThrow()
                            .status())
                    .isEqualTo(RunStatus.INTERRUPTED);
        });
    }

    @ParameterizedTest
    @EnumSource
    void tellsARunThatItShouldStop(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = open();
        database.run(wiring -> ledger(wiring).beginStep(id, "poll"));
        database.run(wiring -> ledger(wiring).askToStop(id, "mara"));
        database.run(wiring ->
                assertThat(ledger(wiring).progress(id, "poll", StepCounts.NONE)).isTrue());
        database.run(wiring -> ledger(wiring).close(id, RunStatus.STOPPED, "asked to"));
        database.run(wiring -> ledger(wiring).askToStop(id, "mara"));
        database.run(wiring -> assertThat(wiring.the(RunRepository.class).find(JobName.NIGHTLY, id))
                .hasValueSatisfying(run -> {
                    assertThat(run.status()).isEqualTo(RunStatus.STOPPED);
                    assertThat(run.endedAt()).contains(NOW);
                }));
    }

    @ParameterizedTest
    @EnumSource
    void endsARunOfWhichASignOfLifeComesAtTheSameMoment(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = open();
        database.run(wiring -> {
            RunLedger closing = ledger(wiring);
            assertThat(wiring.the(RunRepository.class).get(id).status()).isEqualTo(RunStatus.RUNNING);
            beat(id);
            closing.close(id, RunStatus.COMPLETED, null);
        });
        database.run(wiring ->
                assertThat(wiring.the(RunRepository.class).get(id).status()).isEqualTo(RunStatus.COMPLETED));
    }

    private void beat(long id) throws Exception {
        database.run(wiring -> wiring.the(RunRepository.class).beat(id, NOW));
    }

    @ParameterizedTest
    @EnumSource
    void tellsOthersHowARunEnded(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = open();
        database.run(wiring -> {
            ledger(wiring).close(id, RunStatus.DEGRADED, "one feed failed");
            assertThat(wiring.fired(StateChanged.class))
                    .containsExactly(StateChanged.of(
                            "run", id, RunStatus.RUNNING, RunStatus.DEGRADED, "job nightly", "one feed failed", NOW));
        });
    }

    @ParameterizedTest
    @EnumSource
    void tellsOthersOnceWhoStartedAndWhoStoppedIt(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> {
            long id = ledger(wiring).open(JobName.POLL, "mara");
            ledger(wiring).askToStop(id, "ines");
            ledger(wiring).askToStop(id, "ines");
            assertThat(wiring.fired(StateChanged.class))
                    .extracting(StateChanged::itemId, StateChanged::from, StateChanged::to, StateChanged::actor)
                    .containsExactly(
                            tuple(id, Optional.empty(), "RUNNING", "mara"),
                            tuple(id, Optional.of("RUNNING"), "STOP_ASKED", "ines"));
        });
    }

    private long open() throws Exception {
        return database.get(wiring -> ledger(wiring).open(JobName.NIGHTLY, "test"));
    }

    private RunLedger ledger(Wiring wiring) {
        wiring.use(HomeConfig.class, new HomeConfig(home));
        NodeId node = wiring.the(NodeId.class);
        node.load();
        return wiring.the(RunLedger.class);
    }
}
