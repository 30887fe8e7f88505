package org.modelwire.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelwire.shared.Wiring.NOW;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.shared.Reason;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;

/** Further texts of a brief whose story goes on, on both databases. */
class StoredUpdatesTest {

    private static final Finding DOUBT =
            Finding.at("numbers", Severity.BLOCK, Reason.UNSUPPORTED_CLAIM, "It costs 9.", "9", "not in the source");

    private TestDatabase database;
    private BriefDesk desk;

    private void begin(TestDatabase.Kind kind) {
        database = TestDatabase.migrated(kind);
        desk = new BriefDesk(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void becomesTheTextOfAPublicBriefOnlyOnceItHasPassed(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.published("first.example", "Loom 2 ships");
        desk.joins(id, "second.example");
        desk.rewrite(id, "Loom 2 is late");
        database.run(wiring -> {
            Brief brief =
                    wiring.the(BriefRepository.class).findPublic("loom-2-ships").orElseThrow();
            assertThat(brief.current().headline()).isEqualTo("Loom 2 ships");
            assertThat(brief.pendingState()).isEqualTo(BriefState.DRAFT);
            assertThat(wiring.the(BriefRepository.class).findIds(BriefState.DRAFT))
                    .containsExactly(id);
            assertThat(brief.mentions()).extracting(m -> m.subject().slug()).containsExactly("chips", "loom-2-ships");
        });

        desk.check(id);
        database.run(wiring -> assertThat(
                        BriefDesk.publication(wiring.at(NOW.plusSeconds(60))).publishByItself(id, "run 2"))
                .isEqualTo(BriefState.PUBLISHED));

        database.run(wiring -> {
            BriefRepository briefs = wiring.the(BriefRepository.class);
            Brief brief = briefs.findPublic("loom-2-ships").orElseThrow();
            assertThat(brief.current().headline()).isEqualTo("Loom 2 is late");
            assertThat(brief.current().number()).isEqualTo(2);
            assertThat(brief.current().why()).isEqualTo("Update: The second.example reports \u201cLoom 2 ships\u201d");
            assertThat(brief.label()).isEqualTo(BriefLabel.MACHINE_WRITTEN);
            assertThat(brief.publishedAt()).contains(NOW);
            assertThat(brief.updatedAt()).isEqualTo(NOW.plusSeconds(60));
            assertThat(briefs.findMentioning("loom-2-is-late", 5)).hasSize(1);
            assertThat(briefs.findMentioning("loom-2-ships", 5)).isEmpty();
            assertThat(briefs.findIds(BriefState.IN_REVIEW)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheExitsOfAnUpdateAndNotOfASecondPublication(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.published("first.example", "Loom 2 ships");
        desk.joins(id, "second.example");
        desk.rewrite(id, "Loom 2 is late");
        desk.check(id);
        database.run(wiring -> {
            BriefDesk.publication(wiring).publishByItself(id, "run 2");
            assertThat(wiring.fired(BriefPublished.class)).isEmpty();
            assertThat(wiring.fired(BriefUpdated.class)).singleElement().satisfies(event -> {
                assertThat(event.slug()).isEqualTo("loom-2-ships");
                assertThat(event.watch().orElseThrow().text()).isEqualTo("Watch Loom 2 is late");
            });
            assertThat(wiring.fired(StateChanged.class)).singleElement().satisfies(change -> {
                assertThat(change.item()).isEqualTo("brief");
                assertThat(change.to()).isEqualTo("PUBLISHED");
                assertThat(change.why()).startsWith("Update: The second.example");
            });
        });
        database.run(
                wiring -> assertThatThrownBy(() -> BriefDesk.publication(wiring).publishByItself(id, "run 2"))
                        .isInstanceOf(IllegalStateChangeException.class));
    }

    @ParameterizedTest
    @EnumSource
    void leavesAPublicBriefAloneWhenItsUpdateIsHeld(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.published("first.example", "Loom 2 ships");
        desk.joins(id, "second.example");
        desk.rewrite(id, "Loom 2 is late");

        assertThat(desk.publish(id, DOUBT)).isEqualTo(BriefState.HELD);

        database.run(wiring -> {
            Brief brief = wiring.the(BriefRepository.class).get(id);
            assertThat(brief.state()).isEqualTo(BriefState.PUBLISHED);
            assertThat(brief.updatedAt()).isEqualTo(NOW);
            assertThat(brief.current().findings()).isEmpty();
            assertThat(brief.pending().findings())
                    .extracting(BriefFinding::finding)
                    .contains(DOUBT);
        });
    }

    @ParameterizedTest
    @EnumSource
    void decidesTheRightsOfEveryPublisherAgain(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.published("first.example", "Loom 2 ships");
        long second = desk.joins(id, "second.example");
        desk.rewrite(id, "Loom 2 is late");
        desk.check(id);
        database.run(wiring -> wiring.the(ArticleRepository.class)
                .get(second)
                .publisher()
                .decide(PublisherPolicy.EXCLUDED, "They said no."));

        assertThat(database.<BriefState>get(
                        wiring -> BriefDesk.publication(wiring).publishByItself(id, "run 2")))
                .isEqualTo(BriefState.HELD);
    }

    @ParameterizedTest
    @EnumSource
    void namesAnArticleAsASourceOnlyOfTheTextsThatReadIt(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.published("first.example", "Loom 2 ships");
        long second = desk.joins(id, "second.example");
        desk.rewrite(id, "Loom 2 is late");
        database.run(wiring -> {
            Article article = wiring.the(ArticleRepository.class).get(second);
            assertThat(article.isBehind(1)).isFalse();
            assertThat(article.isBehind(2)).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void writesABriefThatIsNotOutAnew(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.drafted("first.example", "Loom 2 ships");
        desk.check(id, DOUBT);
        desk.joins(id, "second.example");
        desk.rewrite(id, "Loom 2 is late");

        assertThat(desk.publish(id)).isEqualTo(BriefState.PUBLISHED);

        database.run(wiring -> {
            Brief brief = wiring.the(BriefRepository.class).get(id);
            assertThat(brief.slug()).isEqualTo("loom-2-ships");
            assertThat(brief.current().headline()).isEqualTo("Loom 2 is late");
            assertThat(brief.published()).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void isNotWrittenWithoutAnUnreadArticle(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.published("first.example", "Loom 2 ships");
        assertThatThrownBy(() -> desk.rewrite(id, "Loom 2 is late")).isInstanceOf(IllegalStateChangeException.class);
        assertThat(database.<Boolean>get(
                        wiring -> wiring.the(BriefRepository.class).get(id).hasCandidate()))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void holdsTheUpdateOfACorrectedBriefForAnEditor(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.published("first.example", "Loom 2 ships");
        desk.joins(id, "second.example");
        desk.rewrite(id, "Loom 2 is late");
        database.run(wiring -> BriefDesk.gates(wiring)
                .the(Corrections.class)
                .correct(
                        id,
                        new CorrectedWords(CorrectionKind.CORRECTION, "4,200", "4,400", "The shop says so."),
                        "Ada Lind"));
        database.run(wiring -> {
            Brief brief = wiring.the(BriefRepository.class).get(id);
            assertThat(brief.pendingState()).isEqualTo(BriefState.HELD);
            assertThat(brief.current().sourceNumber()).isEqualTo(1);
            assertThat(brief.current().sentences(Part.SUMMARY).get(1).text()).isEqualTo("It costs 4,400 dollars.");
        });
        desk.joins(id, "third.example");
        desk.rewrite(id, "Loom 2 is very late");
        assertThat(desk.publish(id)).isEqualTo(BriefState.HELD);
        assertThat(database.<String>get(wiring -> wiring.the(BriefRepository.class)
                        .get(id)
                        .pending()
                        .findings()
                        .get(0)
                        .finding()
                        .gate()))
                .isEqualTo("correction");
    }

    @ParameterizedTest
    @EnumSource
    void takesTheUpdateBackWhenAnExitFails(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.published("first.example", "Loom 2 ships");
        desk.joins(id, "second.example");
        desk.rewrite(id, "Loom 2 is late");
        desk.check(id);
        assertThatThrownBy(() -> database.run(wiring -> {
                    BriefDesk.publication(wiring).publishByItself(id, "run 2");
                    throw new IllegalStateException("out of order");
                }))
                .hasMessage("out of order");
        database.run(wiring -> {
            Brief brief = wiring.the(BriefRepository.class).get(id);
            assertThat(brief.current().number()).isEqualTo(1);
            assertThat(brief.pendingState()).isEqualTo(BriefState.IN_REVIEW);
            assertThat(Optional.of(brief.updatedAt())).isEqualTo(brief.publishedAt());
        });
        assertThat(database.<BriefState>get(
                        wiring -> BriefDesk.publication(wiring).publishByItself(id, "run 3")))
                .isEqualTo(BriefState.PUBLISHED);
    }
}
