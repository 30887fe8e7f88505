package org.modelwire.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.config.JobName;
import org.modelwire.feed.Feed;
import org.modelwire.run.RunOverviewRepository.Filter;
import org.modelwire.shared.Reason;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

/** The runs as a person looks through them, on both databases. */
class StoredRunOverviewTest {

    private static final Filter ALL = new Filter(Optional.empty(), Optional.empty());

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    private static RunOverviewRepository runs(Wiring wiring) {
        return wiring.the(RunOverviewRepository.class);
    }

    private static JobRun ended(Wiring wiring, JobName job, RunStatus status, long minute) {
        JobRun run = new JobRun(job, "node", NOW.plusSeconds(60 * minute));
        wiring.the(RunRepository.class).add(run);
        run.end(status, "", NOW.plusSeconds(60 * minute + 59));
        return run;
    }

    @ParameterizedTest
    @EnumSource
    void listsRunsByPageTheNewestFirstAsFarAsTheyAreWanted(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> {
            ended(wiring, JobName.NIGHTLY, RunStatus.COMPLETED, 1);
            ended(wiring, JobName.POLL, RunStatus.FAILED, 2);
            ended(wiring, JobName.NIGHTLY, RunStatus.FAILED, 3);
        });
        database.run(wiring -> {
            assertThat(runs(wiring).find(ALL, 0, 2))
                    .extracting(JobRun::job)
                    .containsExactly(JobName.NIGHTLY, JobName.POLL);
            assertThat(runs(wiring).find(ALL, 2, 2)).extracting(JobRun::status).containsExactly(RunStatus.COMPLETED);
            assertThat(runs(wiring).count(ALL)).isEqualTo(3);
            Filter nightly = new Filter(Optional.of(JobName.NIGHTLY), Optional.of(RunStatus.FAILED));
            assertThat(runs(wiring).find(nightly, 0, 9))
                    .extracting(JobRun::startedAt)
                    .containsExactly(NOW.plusSeconds(180));
            assertThat(runs(wiring).count(nightly)).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void namesWhatARunFoundOrHadInHandLastAndCouldNotDo(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        List<Long> ids = database.get(wiring -> {
            JobRun first = ended(wiring, JobName.NIGHTLY, RunStatus.DEGRADED, 0);
            JobRun later = ended(wiring, JobName.NIGHTLY, RunStatus.DEGRADED, 10);
            Feed feed = StoredWire.feed(wiring, "tessera.example");
            Article stale = StoredWire.discovered(wiring, feed, "https://tessera.example/stale");
            stale.skip(Reason.STALE, "published long ago");
            Article retried = StoredWire.discovered(wiring, feed, "https://tessera.example/retried");
            ArticleRepository articles = wiring.the(ArticleRepository.class);
            assertThat(articles.claim(retried.id(), first.id(), NOW, NOW.plusSeconds(60)))
                    .isTrue();
            assertThat(articles.claim(retried.id(), later.id(), NOW.plusSeconds(600), NOW.plusSeconds(660)))
                    .isTrue();
            StoredWire.discovered(wiring, feed, "https://tessera.example/waits");
            return List.of(first.id(), later.id(), stale.id(), retried.id());
        });
        database.run(wiring -> wiring.the(ArticleRepository.class)
                .get(ids.get(3))
                .fail(Reason.TIMED_OUT, "no answer", Optional.of(NOW.plusSeconds(3_600))));
        database.run(wiring -> {
            assertThat(left(wiring, ids.get(0))).extracting(Article::id).containsExactly(ids.get(2));
            assertThat(left(wiring, ids.get(1))).extracting(Article::id).containsExactly(ids.get(3));
            assertThat(runs(wiring).countLeft(runs(wiring).find(ids.get(1)).orElseThrow(), NOW))
                    .isEqualTo(1);
        });
    }

    private static List<Article> left(Wiring wiring, long run) {
        return runs(wiring).findLeft(runs(wiring).find(run).orElseThrow(), NOW, 0, 10);
    }
}
