package org.modelwire.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.BriefFlag;
import org.modelwire.brief.BriefNoteRepository;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.FlagKind;
import org.modelwire.brief.StoryBriefs;
import org.modelwire.config.RetentionConfig;
import org.modelwire.config.Settings;
import org.modelwire.config.TakedownConfig;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;
import org.modelwire.takedown.Deadlines;
import org.modelwire.takedown.TakedownCause;
import org.modelwire.takedown.TakedownDesk;
import org.modelwire.takedown.TakedownIntake;
import org.modelwire.takedown.TakedownRepository;
import org.modelwire.takedown.TakedownState;
import org.modelwire.takedown.TakedownWish;
import org.modelwire.takedown.reason.Measure;

/** What is deleted when, on both databases. */
class StoredRetentionTest {

    private static final Duration KEPT = Duration.ofDays(90);

    private TestDatabase database;

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private int delete(Instant now, ToIntFunction<Retention> work) throws Exception {
        return database.get(wiring -> work.applyAsInt(BriefDesk.gates(wiring)
                .at(now)
                .use(RetentionConfig.class, RetentionConfig.of(Settings.of(Map.of())))
                .use(Deadlines.class, new Deadlines(TakedownConfig.of(Settings.of(Map.of())), ZoneOffset.UTC))
                .the(Retention.class)));
    }

    private static Article article(Wiring wiring, long brief) {
        long story = wiring.the(BriefRepository.class).get(brief).storyId();
        return wiring.the(ArticleRepository.class).findByStory(story).get(0);
    }

    @ParameterizedTest
    @EnumSource
    void sourceTextIsPurgedOnTimeAndNotBefore(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long brief = new BriefDesk(database).published("tessera.example", "Loom 2 ships");
        assertThat(delete(NOW.plus(KEPT), Retention::purgeTexts)).isZero();

        assertThat(delete(NOW.plus(KEPT).plusSeconds(1), Retention::purgeTexts)).isEqualTo(1);
        assertThat(delete(NOW.plus(KEPT).plusSeconds(1), Retention::purgeTexts)).isZero();
        database.run(wiring -> {
            assertThat(article(wiring, brief).sourceText()).isEmpty();
            assertThat(article(wiring, brief).textHash()).hasSize(64);
            assertThat(wiring.the(BriefRepository.class).findPublic("loom-2-ships"))
                    .isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aTextThatWaitsForAnEditorKeepsItsSources(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        new BriefDesk(database).drafted("tessera.example", "Loom 2 ships");
        assertThat(delete(NOW.plus(KEPT).plusSeconds(1), Retention::purgeTexts)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void earlierEditionsGoToo(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long brief = new BriefDesk(database).published("tessera.example", "Loom 2 ships");
        database.run(wiring -> wiring.the(ArticleRepository.class)
                .add(article(wiring, brief).revise(StoredWire.text(), PublisherPolicy.FULL_BRIEF, NOW)));
        assertThat(delete(NOW.plus(KEPT), Retention::purgeEditions)).isZero();
        assertThat(delete(NOW.plus(KEPT).plusSeconds(1), Retention::purgeEditions))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void requestersAreForgottenByAge(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long brief = new BriefDesk(database).published("tessera.example", "Loom 2 ships");
        TakedownDesk desk = new TakedownDesk(database);
        TakedownIntake.Filed filed = desk.confirmed(
                TakedownDesk.form(TakedownWish.REMOVE, TakedownCause.COPYRIGHT, "desk@tessera.example", brief));
        desk.decide(filed.receipt(), Measure.REFUSED, "Ada Lind");
        Instant closed = TakedownDesk.MONDAY.plus(Duration.ofDays(200));
        desk.at(closed).review(review -> review.keepTime("clock"));
        assertThat(desk.state(filed.receipt())).isEqualTo(TakedownState.CLOSED);

        assertThat(delete(closed.plus(Duration.ofDays(365)), Retention::forgetRequesters))
                .isZero();
        assertThat(delete(closed.plus(Duration.ofDays(365)).plusSeconds(1), Retention::forgetRequesters))
                .isEqualTo(1);
        boolean known = desk.<TakedownRepository, Boolean>with(
                TakedownRepository.class,
                requests -> requests.findByReceipt(filed.receipt())
                        .orElseThrow()
                        .requester()
                        .mail()
                        .isPresent());
        assertThat(known).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void sourcesAreWatchedForFourteenDaysAfterPublication(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long brief = new BriefDesk(database).published("tessera.example", "Loom 2 ships");
        assertThat(watched(NOW.plus(Duration.ofHours(23)))).isZero();
        assertThat(watched(NOW.plus(Duration.ofHours(25)))).isEqualTo(1);
        assertThat(watched(NOW.plus(Duration.ofDays(14)))).isEqualTo(1);
        assertThat(watched(NOW.plus(Duration.ofDays(14)).plusSeconds(1))).isZero();

        database.run(wiring -> article(wiring, brief).watch(NOW.plus(Duration.ofHours(25))));
        database.run(wiring -> article(wiring, brief).readAgain());
        assertThat(watched(NOW.plus(Duration.ofHours(48)))).isZero();
        assertThat(watched(NOW.plus(Duration.ofHours(50)))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aSourceThatIsGoneFlagsItsBriefOnce(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long brief = new BriefDesk(database).published("tessera.example", "Loom 2 ships");
        for (int read = 0; read < 2; read++) {
            database.run(wiring ->
                    BriefDesk.gates(wiring).the(StoryBriefs.class).gone(article(wiring, brief), "status 410", "run 2"));
        }
        List<FlagKind> flags = database.get(wiring ->
                wiring
                        .the(BriefNoteRepository.class)
                        .findOpenFlags(wiring.the(BriefRepository.class).get(brief))
                        .stream()
                        .map(BriefFlag::kind)
                        .toList());
        assertThat(flags).containsExactly(FlagKind.SOURCE_GONE);
    }

    private int watched(Instant now) throws Exception {
        return database.get(wiring -> wiring.the(ArticleRepository.class)
                .findToWatch(now.minus(Duration.ofDays(14)), now.minus(Duration.ofDays(1)))
                .size());
    }
}
