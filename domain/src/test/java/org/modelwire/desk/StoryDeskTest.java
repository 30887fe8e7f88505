package org.modelwire.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelwire.shared.Wiring.NOW;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleState;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.BriefFinding;
import org.modelwire.brief.BriefNoteRepository;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.FlagKind;
import org.modelwire.brief.draft.Finding;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;
import org.modelwire.story.StoriesApart;
import org.modelwire.story.StoryRepository;

/** What editors decide about stories, on both databases. */
class StoryDeskTest {

    private TestDatabase database;
    private BriefDesk briefs;

    private void begin(TestDatabase.Kind kind) {
        database = TestDatabase.migrated(kind);
        briefs = new BriefDesk(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static StoryDesk desk(Wiring wiring) {
        return BriefDesk.gates(wiring).the(StoryDesk.class);
    }

    private long story(long briefId) throws Exception {
        return database.get(
                wiring -> wiring.the(BriefRepository.class).get(briefId).storyId());
    }

    private Article article(long id) throws Exception {
        return database.get(wiring -> wiring.the(ArticleRepository.class).get(id));
    }

    private Brief brief(long id) throws Exception {
        return database.get(wiring -> {
            Brief brief = wiring.the(BriefRepository.class).get(id);
            brief.successor().map(Brief::slug);
            return brief;
        });
    }

    @ParameterizedTest
    @EnumSource
    void makesAStoryOfTheArticlesThatAreTakenOut(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long brief = briefs.published("first.example", "Loom 2 ships");
        long other = briefs.joins(brief, "second.example");

        long made = database.get(wiring -> {
            long id = desk(wiring).split(story(brief), List.of(other), "Ada Lind", "another event");
            assertThat(wiring.fired(StateChanged.class)).singleElement().satisfies(change -> {
                assertThat(change.item()).isEqualTo("story");
                assertThat(change.to()).isEqualTo("SPLIT");
                assertThat(change.actor()).isEqualTo("Ada Lind");
            });
            return id;
        });

        assertThat(article(other).storyId()).contains(made);
        assertThat(article(other).placedBy()).contains("Ada Lind");
        assertThat(article(other).state()).isEqualTo(ArticleState.FETCHED);
        assertThat(apart(made)).containsExactly(story(brief));
        assertThat(database.<List<org.modelwire.story.Story>>get(
                        wiring -> wiring.the(StoryRepository.class).findToAnalyse(NOW)))
                .extracting(story -> story.id())
                .containsExactly(made);
    }

    private List<Long> apart(long story) throws Exception {
        return database.get(wiring -> wiring.the(StoryRepository.class).findApart(List.of(story)).stream()
                .map((StoriesApart pair) -> pair.besides(story))
                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void flagsAPublicBriefThatLosesASourceAndLeavesItsText(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long brief = briefs.published("first.example", "Loom 2 ships");
        long lead = database.get(wiring -> wiring.the(ArticleRepository.class)
                .findByStory(story(brief))
                .get(0)
                .id());
        briefs.joins(brief, "second.example");

        database.run(wiring -> desk(wiring).split(story(brief), List.of(lead), "Ada Lind", "another event"));

        assertThat(brief(brief).state()).isEqualTo(BriefState.PUBLISHED);
        database.run(wiring -> assertThat(wiring.the(BriefNoteRepository.class).findOpenFlags(5))
                .singleElement()
                .satisfies(flag -> {
                    assertThat(flag.kind()).isEqualTo(FlagKind.LOST_SOURCE);
                    assertThat(flag.brief().id()).isEqualTo(brief);
                    assertThat(flag.why()).startsWith("2 of its sentences");
                }));
    }

    @ParameterizedTest
    @EnumSource
    void holdsADraftThatLosesASource(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long brief = briefs.drafted("first.example", "Loom 2 ships");
        briefs.check(brief);
        long lead = database.get(wiring -> wiring.the(ArticleRepository.class)
                .findByStory(story(brief))
                .get(0)
                .id());
        briefs.joins(brief, "second.example");

        database.run(wiring -> desk(wiring).split(story(brief), List.of(lead), "Ada Lind", "another event"));

        assertThat(brief(brief).state()).isEqualTo(BriefState.HELD);
        database.run(wiring -> assertThat(
                        wiring.the(BriefRepository.class).get(brief).current().findings())
                .extracting(BriefFinding::finding)
                .extracting(Finding::gate)
                .containsExactly("sources", "sources"));
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatCannotBeParted(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long brief = briefs.drafted("first.example", "Loom 2 ships");
        long story = story(brief);
        long only = database.get(wiring ->
                wiring.the(ArticleRepository.class).findByStory(story).get(0).id());
        refused(DeskRefusalException.Cause.UNKNOWN, desk -> desk.split(9_999, List.of(only), "Ada Lind", "why"));
        refused(DeskRefusalException.Cause.UNKNOWN, desk -> desk.split(story, List.of(9_999L), "Ada Lind", "why"));
        refused(DeskRefusalException.Cause.NOT_POSSIBLE, desk -> desk.split(story, List.of(only), "Ada Lind", "why"));
        refused(DeskRefusalException.Cause.NOT_POSSIBLE, desk -> desk.split(story, List.of(), "Ada Lind", "why"));
        refused(DeskRefusalException.Cause.NOT_POSSIBLE, desk -> desk.merge(List.of(story, story), "Ada Lind", "why"));
        long joined = briefs.joins(brief, "second.example");
        database.run(wiring -> wiring.the(ArticleRepository.class).claim(joined, 1, NOW, NOW.plusSeconds(60)));
        refused(
                DeskRefusalException.Cause.NOT_POSSIBLE,
                desk -> desk.split(story, List.of(only), "Ada Lind", "a run has it in hand"));
    }

    private void refused(DeskRefusalException.Cause cause, java.util.function.Consumer<StoryDesk> decision)
            throws Exception {
        database.run(wiring -> assertThatThrownBy(() -> decision.accept(desk(wiring)))
                .isInstanceOfSatisfying(
                        DeskRefusalException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(cause)));
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheEarlierPublicBriefWhenTwoStoriesBecomeOne(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long first = briefs.published("first.example", "Loom 2 ships");
        long second = briefs.published("second.example", "The card is out");
        long citing = briefs.published("third.example", "It sells", "the-card-is-out");

        long kept = database.get(
                wiring -> desk(wiring).merge(List.of(story(second), story(first)), "Ada Lind", "the same event"));

        assertThat(kept).isEqualTo(story(first));
        assertThat(brief(first).state()).isEqualTo(BriefState.PUBLISHED);
        assertThat(brief(second).state()).isEqualTo(BriefState.WITHDRAWN);
        assertThat(brief(second).successor().orElseThrow().slug()).isEqualTo("loom-2-ships");
        database.run(wiring -> {
            assertThat(wiring.the(ArticleRepository.class).findByStory(kept))
                    .hasSize(2)
                    .allSatisfy(article -> assertThat(article.placedBy()).contains("Ada Lind"))
                    .extracting(Article::state)
                    .containsExactly(ArticleState.ANALYSED, ArticleState.FETCHED);
            assertThat(wiring.the(BriefNoteRepository.class).findOpenFlags(5))
                    .extracting(flag -> flag.brief().id())
                    .containsExactly(citing);
            assertThat(wiring.the(StoryRepository.class).findTold(10)).hasSize(2);
        });
        refused(
                DeskRefusalException.Cause.NOT_POSSIBLE,
                desk -> desk.merge(List.of(kept, storyOf(second)), "Ada Lind", "again"));
    }

    private long storyOf(long briefId) {
        try {
            return story(briefId);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rejectsADraftWhoseStoryIsPartOfAPublicOne(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long draft = briefs.drafted("first.example", "Loom 2 ships");
        long out = briefs.published("second.example", "The card is out");

        long kept = database.get(
                wiring -> desk(wiring).merge(List.of(story(draft), story(out)), "Ada Lind", "the same event"));

        assertThat(kept).isEqualTo(story(out));
        assertThat(brief(draft).state()).isEqualTo(BriefState.REJECTED);
        assertThat(brief(draft).successor().orElseThrow().id()).isEqualTo(out);
    }

    @ParameterizedTest
    @EnumSource
    void letsALaterDecisionCount(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long brief = briefs.published("first.example", "Loom 2 ships");
        long other = briefs.joins(brief, "second.example");
        long third = story(briefs.published("third.example", "Something else"));
        long made =
                database.get(wiring -> desk(wiring).split(story(brief), List.of(other), "Ada Lind", "another event"));
        long fourth = briefs.joins(brief, "fourth.example");
        long second =
                database.get(wiring -> desk(wiring).split(story(brief), List.of(fourth), "Ada Lind", "and another"));
        assertThat(apart(second)).containsExactlyInAnyOrder(made, story(brief));

        database.run(wiring -> desk(wiring).merge(List.of(story(brief), made), "Bo Falk", "it was one after all"));
        assertThat(article(other).storyId()).contains(story(brief));
        assertThat(apart(story(brief))).containsExactly(second);

        database.run(wiring -> desk(wiring).merge(List.of(third, second), "Bo Falk", "one"));
        assertThat(apart(third)).containsExactly(story(brief));
    }
}
