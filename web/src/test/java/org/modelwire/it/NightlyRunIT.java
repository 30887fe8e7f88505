package org.modelwire.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleState;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.draft.Finding;
import org.modelwire.config.JobName;
import org.modelwire.feed.FeedIntake;
import org.modelwire.run.AlreadyRunningException;
import org.modelwire.run.JobRun;
import org.modelwire.run.JobStep;
import org.modelwire.run.Jobs;
import org.modelwire.run.RunLedger;
import org.modelwire.run.RunStatus;
import org.modelwire.shared.Reason;

/** The nightly job through the server's Jakarta Batch, from a publisher's feed to a published brief. */
@ExtendWith(ArquillianExtension.class)
@Timeout(120)
class NightlyRunIT {

    private static final Duration LONGEST_RUN = Duration.ofSeconds(60);

    @Inject
    private Jobs jobs;

    @Inject
    private RunLedger ledger;

    @Inject
    private FeedIntake intake;

    @Inject
    private Wire wire;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService threads;

    private LocalPublisher publisher;
    private ScriptedModel model;

    @Deployment
    static WebArchive shippedWar() {
        return ShippedWar.withTests();
    }

    @BeforeEach
    void open() throws Exception {
        publisher = new LocalPublisher();
        model = new ScriptedModel();
    }

    @AfterEach
    void close() {
        wire.switchOffFeeds();
        publisher.close();
        model.close();
    }

    @Test
    void turnsAnEntryIntoAPublishedBrief() throws Exception {
        intake.add(publisher.feed("morning", "lantern"), "test");

        assertThat(runNightly().status()).isEqualTo(RunStatus.COMPLETED);

        assertThat(wire.article(publisher.article("lantern")).state()).isEqualTo(ArticleState.ANALYSED);
        Brief brief = wire.briefAbout(publisher.article("lantern"));
        assertThat(brief.state()).isEqualTo(BriefState.PUBLISHED);
        assertThat(wire.audited("brief", brief.id()))
                .containsExactly(">DRAFT", "DRAFT>IN_REVIEW", "IN_REVIEW>PUBLISHED");
        assertThat(wire.watchItem(brief.id())).isPresent();
    }

    @Test
    void goesThroughItsStepsInOrder() throws Exception {
        intake.add(publisher.feed("ordered", "compass"), "test");

        List<JobStep> steps = wire.steps(runNightly().id());

        assertThat(steps.stream().map(JobStep::name))
                .containsExactly("poll", "fetch", "group", "analyse", "check", "publish", "resolve-watch", "report");
        assertThat(steps).allMatch(step -> step.status() == RunStatus.COMPLETED);
    }

    @Test
    void addsNothingWhenRunAgain() throws Exception {
        intake.add(publisher.feed("again", "harbour", "orchard"), "test");
        runNightly();
        List<Long> rows = wire.rows();
        int calls = model.calls();

        assertThat(runNightly().status()).isEqualTo(RunStatus.COMPLETED);

        assertThat(wire.rows()).isEqualTo(rows);
        assertThat(model.calls()).isEqualTo(calls).isEqualTo(4);
    }

    @Test
    void updatesABriefWhenALaterArticleAddsToItsStory() throws Exception {
        intake.add(publisher.feed("first", "velvet"), "test");
        runNightly();
        Brief before = wire.briefAbout(publisher.article("velvet"));

        intake.add(publisher.feed("second", "later-velvet"), "test");
        assertThat(runNightly().status()).isEqualTo(RunStatus.COMPLETED);

        Brief after = wire.briefAbout(publisher.article("later-velvet"));
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.slug()).isEqualTo(before.slug());
        assertThat(wire.textOf(after.id())).isEqualTo(2);
        assertThat(after.publishedAt()).isEqualTo(before.publishedAt());
        assertThat(after.updatedAt()).isAfter(before.updatedAt());
        assertThat(wire.audited("brief candidate", after.id())).containsExactly("PUBLISHED>DRAFT", "DRAFT>IN_REVIEW");
        assertThat(wire.audited("brief", after.id())).endsWith("IN_REVIEW>PUBLISHED", "PUBLISHED>PUBLISHED");
        List<Long> rows = wire.rows();
        runNightly();
        assertThat(wire.rows()).isEqualTo(rows);
    }

    @Test
    void leavesOutACopyThatComesAfterTheBrief() throws Exception {
        intake.add(publisher.feed("early", "copper"), "test");
        runNightly();
        intake.add(publisher.feed("late", "copper?again"), "test");
        int calls = model.calls();

        runNightly();

        assertThat(wire.article(publisher.article("copper?again")).reason()).contains(Reason.DUPLICATE);
        assertThat(model.calls()).isEqualTo(calls);
    }

    @Test
    void updatesABriefWhenItsPublisherChangesTheArticle() throws Exception {
        String article = publisher.article("lagoons");
        intake.add(publisher.feed("changing", "lagoons"), "test");
        runNightly();
        Brief before = wire.briefAbout(article);
        int calls = model.calls();

        publisher.republishes(
                "lagoons",
                page -> page.replace(
                        "</p></article>", " About lagoons 4,310 were counted in Tomakomai.</p></article>"));
        assertThat(runNightly().status()).isEqualTo(RunStatus.COMPLETED);

        Brief after = wire.briefAbout(article);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(wire.textOf(after.id())).isEqualTo(2);
        assertThat(after.updatedAt()).isAfter(before.updatedAt());
        assertThat(wire.article(article).state()).isEqualTo(ArticleState.ANALYSED);
        assertThat(wire.article(article).sourceText().orElseThrow()).contains("4,310");
        assertThat(wire.audited("brief", after.id())).endsWith("IN_REVIEW>PUBLISHED", "PUBLISHED>PUBLISHED");
        assertThat(model.calls()).isEqualTo(calls + 2);
        List<Long> rows = wire.rows();
        runNightly();
        assertThat(wire.rows()).isEqualTo(rows);
    }

    @Test
    void takesNoOtherTypesettingForAChange() throws Exception {
        intake.add(publisher.feed("typeset", "windmill"), "test");
        runNightly();
        List<Long> rows = wire.rows();
        int calls = model.calls();

        publisher.republishes(
                "windmill", page -> page.replace(". About", ".  About").replace("<h1>", "<h1>Live: "));
        assertThat(runNightly().status()).isEqualTo(RunStatus.COMPLETED);

        assertThat(wire.rows()).isEqualTo(rows);
        assertThat(model.calls()).isEqualTo(calls);
        assertThat(wire.article(publisher.article("windmill")).isReread()).isFalse();
    }

    @Test
    void readsATextOnceHoweverManyAddressesCarryIt() throws Exception {
        int calls = model.calls();
        intake.add(publisher.feed("original", "hazelnut"), "test");
        intake.add(publisher.feed("copies", "hazelnut?copy"), "test");

        assertThat(runNightly().status()).isEqualTo(RunStatus.COMPLETED);

        assertThat(model.calls()).isEqualTo(calls + 2);
        Article one = wire.article(publisher.article("hazelnut"));
        Article other = wire.article(publisher.article("hazelnut?copy"));
        assertThat(other.storyId()).isEqualTo(one.storyId());
        Article copy = one.originalId().isPresent() ? one : other;
        assertThat(copy.state()).isEqualTo(ArticleState.SKIPPED);
        assertThat(copy.reason()).contains(Reason.DUPLICATE);
        assertThat(copy.isBehind(1)).isFalse();
    }

    @Test
    void holdsADraftThatAGateObjectsTo() throws Exception {
        model.invents("meadow");
        intake.add(publisher.feed("held", "meadow"), "test");

        assertThat(runNightly().status()).isEqualTo(RunStatus.COMPLETED);

        Brief brief = wire.briefAbout(publisher.article("meadow"));
        assertThat(brief.state()).isEqualTo(BriefState.HELD);
        assertThat(wire.findings(brief.id())).extracting(Finding::gate).contains("numbers");
        assertThat(wire.watchItem(brief.id())).isEmpty();
    }

    @Test
    void endsDegradedWhenAFeedFailsAndStillReadsTheOthers() throws Exception {
        String broken = publisher.feed("broken", "thistle");
        intake.add(broken, "test");
        intake.add(publisher.feed("sound", "juniper"), "test");
        publisher.breaks("broken");

        assertThat(runNightly().status()).isEqualTo(RunStatus.DEGRADED);

        assertThat(wire.feed(broken).reason()).contains(Reason.HTTP_STATUS);
        assertThat(wire.article(publisher.article("juniper")).state()).isEqualTo(ArticleState.ANALYSED);
    }

    @Test
    void endsDegradedWhenTheModelAnswersNonsenseAndKeepsTheArticle() throws Exception {
        model.babbles("saffron");
        intake.add(publisher.feed("nonsense", "saffron"), "test");

        assertThat(runNightly().status()).isEqualTo(RunStatus.DEGRADED);

        assertThat(wire.article(publisher.article("saffron")).state()).isEqualTo(ArticleState.FAILED);
        assertThat(wire.article(publisher.article("saffron")).reason()).contains(Reason.LLM_BAD_JSON);
    }

    @Test
    void refusesASecondStartWhileOneRuns() throws Exception {
        intake.add(publisher.feed("slow", "walnut"), "test");
        publisher.waits("slow");
        long first = jobs.start(JobName.NIGHTLY, "test");
        publisher.awaitReader();

        assertThatThrownBy(() -> jobs.start(JobName.NIGHTLY, "test")).isInstanceOf(AlreadyRunningException.class);

        publisher.goOn();
        assertThat(awaitEnd(first).status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void letsOneOfManyStartsAtOnceThrough() throws Exception {
        intake.add(publisher.feed("crowd", "bramble"), "test");
        publisher.waits("crowd");
        Callable<Long> start = () -> jobs.start(JobName.NIGHTLY, "test");

        List<Long> started = new ArrayList<>();
        for (Future<Long> attempt : threads.invokeAll(List.of(start, start, start, start))) {
            try {
                started.add(attempt.get());
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(AlreadyRunningException.class);
            }
        }

        assertThat(started).hasSize(1);
        publisher.goOn();
        awaitEnd(started.get(0));
    }

    @Test
    void stopsWhenAskedAndCarriesOnNextTime() throws Exception {
        intake.add(publisher.feed("stopped", "cobalt"), "test");
        publisher.waits("stopped");
        long run = jobs.start(JobName.NIGHTLY, "test");
        publisher.awaitReader();
        jobs.stop(run, "test");
        publisher.goOn();

        assertThat(awaitEnd(run).status()).isEqualTo(RunStatus.STOPPED);
        assertThat(wire.steps(run)).extracting(JobStep::name).doesNotContain("analyse");

        assertThat(runNightly().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(wire.briefAbout(publisher.article("cobalt")).state()).isEqualTo(BriefState.PUBLISHED);
    }

    @Test
    void closesTheRunsThatThisNodeLeftBehind() throws Exception {
        long left = ledger.open(JobName.RETENTION, "test");
        ledger.beginStep(left, "poll");

        assertThat(ledger.closeOwnLeftovers()).isEqualTo(1);

        assertThat(wire.run(left).status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(wire.steps(left)).extracting(JobStep::status).containsExactly(RunStatus.INTERRUPTED);
    }

    @Test
    void letsNoDeadRunBlockALivingOne() throws Exception {
        long dead = ledger.open(JobName.REINDEX, "test");
        wire.silence(dead, clock.instant().minus(Duration.ofMinutes(2)));

        long living = ledger.open(JobName.REINDEX, "test");

        assertThat(wire.run(dead).status()).isEqualTo(RunStatus.INTERRUPTED);
        ledger.close(living, RunStatus.COMPLETED, null);
    }

    @Test
    void letsAClaimLapse() throws Exception {
        intake.add(publisher.feed("claimed", "pebble"), "test");
        runNightly();
        long article = wire.article(publisher.article("pebble")).id();
        Instant now = clock.instant();

        assertThat(wire.claim(article, 1, now.plusSeconds(600))).isTrue();
        assertThat(wire.claim(article, 2, now.plusSeconds(600))).isFalse();
        wire.releaseClaims(1);
        assertThat(wire.claim(article, 2, now.minusSeconds(1))).isTrue();
        assertThat(wire.claim(article, 3, now.plusSeconds(600))).isTrue();
        wire.releaseClaims(3);
    }

    private JobRun runNightly() throws Exception {
        return awaitEnd(jobs.start(JobName.NIGHTLY, "test"));
    }

    /** Waits for any end of a run, not only for the good one. */
    private JobRun awaitEnd(long id) throws InterruptedException {
        Instant limit = clock.instant().plus(LONGEST_RUN);
        JobRun run = wire.run(id);
        while (run.status() == RunStatus.RUNNING && clock.instant().isBefore(limit)) {
            TimeUnit.MILLISECONDS.sleep(50);
            run = wire.run(id);
        }
        assertThat(run.status()).as("the run has ended").isNotEqualTo(RunStatus.RUNNING);
        return run;
    }
}
