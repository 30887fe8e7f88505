package org.modelwire.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.modelwire.shared.Wiring.NOW;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleEdition;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleState;
import org.modelwire.article.ArticleText;
import org.modelwire.article.DiscoveredEntry;
import org.modelwire.feed.Feed;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.Reason;
import org.modelwire.shared.TestDatabase;
import org.modelwire.story.Story;
import org.modelwire.story.StoryRepository;

/** Articles that their publishers changed after a brief was written, on both databases. */
class StoredEditionsTest {

    private static final String URL = "https://first.example/1";
    private static final String CHANGED = StoredWire.TEXT.replace("4,200", "4,700");

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

    private long article() throws Exception {
        return database.get(wiring -> wiring.the(ArticleRepository.class)
                .findByIdentity(StoredWire.entry(URL).identityHash())
                .orElseThrow()
                .id());
    }

    private void seen(long id, DiscoveredEntry entry, Instant at) throws Exception {
        database.run(wiring -> wiring.the(ArticleRepository.class).get(id).seen(entry, at));
    }

    private void revise(long id, String text) throws Exception {
        database.run(wiring -> {
            ArticleRepository articles = wiring.the(ArticleRepository.class);
            articles.add(articles.get(id)
                    .revise(
                            new ArticleText(
                                    "Loom 2 ships", text, Optional.of(NOW), Optional.empty(), Optional.of("en")),
                            PublisherPolicy.FULL_BRIEF,
                            NOW.plusSeconds(60)));
        });
    }

    private static DiscoveredEntry entry(String content, Optional<Instant> updated) {
        DiscoveredEntry first = StoredWire.entry(URL);
        return new DiscoveredEntry(
                first.url(),
                first.identityHash(),
                first.guid(),
                first.title(),
                first.author(),
                first.publishedAt(),
                Optional.of(content),
                updated,
                first.terms());
    }

    private List<Long> toReread(Instant at) throws Exception {
        return database.get(wiring -> wiring.the(ArticleRepository.class).findToReread(at));
    }

    @ParameterizedTest
    @EnumSource
    void haveTheirPageReadAgainWhenTheirEntryChanges(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        desk.published("first.example", "Loom 2 ships");
        long id = article();

        seen(id, entry("<p>Loom 2   ships</p>\n", Optional.empty()), NOW);
        assertThat(toReread(NOW)).isEmpty();

        seen(id, entry("<p>Loom 2 ships late</p>", Optional.empty()), NOW);
        assertThat(toReread(NOW)).containsExactly(id);
        assertThat(toReread(NOW.minusSeconds(1))).isEmpty();
        database.run(wiring -> wiring.the(ArticleRepository.class).get(id).readAgain());
        assertThat(toReread(NOW)).isEmpty();

        seen(id, entry("<p>Loom 2 ships late</p>", Optional.of(NOW)), NOW);
        assertThat(toReread(NOW)).containsExactly(id);
        database.run(wiring -> wiring.the(ArticleRepository.class).get(id).rereadLater(NOW));
        assertThat(toReread(NOW)).isEmpty();
        assertThat(toReread(NOW.plus(Duration.ofHours(1)))).containsExactly(id);
    }

    @ParameterizedTest
    @EnumSource
    void areFollowedForTwoWeeks(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        desk.published("first.example", "Loom 2 ships");
        long id = article();
        seen(
                id,
                entry("<p>Late</p>", Optional.empty()),
                NOW.plus(Duration.ofDays(14)).plusSeconds(1));
        assertThat(toReread(NOW.plus(Duration.ofDays(30)))).isEmpty();
        seen(id, entry("<p>Later</p>", Optional.empty()), NOW.plus(Duration.ofDays(14)));
        assertThat(toReread(NOW.plus(Duration.ofDays(30)))).containsExactly(id);
        database.run(wiring -> wiring.the(ArticleRepository.class).get(id).rereadLater(NOW.plus(Duration.ofDays(15))));
        assertThat(toReread(NOW.plus(Duration.ofDays(30)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void becomeAnUpdateOfTheirBriefAndNoSecondOne(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long brief = desk.published("first.example", "Loom 2 ships");
        long id = article();

        revise(id, CHANGED);

        database.run(wiring -> {
            Article article = wiring.the(ArticleRepository.class).get(id);
            assertThat(article.state()).isEqualTo(ArticleState.FETCHED);
            assertThat(article.isRevised()).isTrue();
            assertThat(article.publishedAt()).contains(NOW.minusSeconds(7_200));
            assertThat(article.isBehind(1)).isTrue();
            assertThat(wiring.the(StoryRepository.class).findToAnalyse(NOW))
                    .extracting(Story::id)
                    .containsExactly(article.storyId().orElseThrow());
            assertThat(wiring.the(ArticleRepository.class).findToGroup()).isEmpty();
        });
        desk.rewrite(brief, "Loom 2 costs more");
        assertThat(desk.publish(brief)).isEqualTo(BriefState.PUBLISHED);

        database.run(wiring -> {
            Brief updated =
                    wiring.the(BriefRepository.class).findPublic("loom-2-ships").orElseThrow();
            assertThat(updated.id()).isEqualTo(brief);
            assertThat(updated.current().number()).isEqualTo(2);
            assertThat(updated.current().why())
                    .isEqualTo("Update: The first.example has changed \u201cLoom 2 ships\u201d");
            Article article = wiring.the(ArticleRepository.class).get(id);
            assertThat(article.state()).isEqualTo(ArticleState.ANALYSED);
            assertThat(article.isBehind(1)).isTrue();
            assertThat(article.sourceText()).contains(CHANGED);
        });
    }

    @ParameterizedTest
    @EnumSource
    void keepTheTextThatEarlierBriefsRestOn(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        desk.published("first.example", "Loom 2 ships");
        long id = article();
        revise(id, CHANGED);
        revise(id, CHANGED.replace("4,700", "4,900"));
        database.run(wiring -> {
            assertThat(wiring.the(ArticleRepository.class).findEditions(id))
                    .extracting(ArticleEdition::number, ArticleEdition::sourceText, ArticleEdition::replacedAt)
                    .containsExactly(
                            tuple(1, StoredWire.TEXT, NOW.plusSeconds(60)), tuple(2, CHANGED, NOW.plusSeconds(60)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void flagAPublicBriefWhenTheirPublisherNowSaysNo(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long brief = desk.published("first.example", "Loom 2 ships");
        long id = article();
        database.run(wiring -> {
            Article article = wiring.the(ArticleRepository.class).get(id);
            article.readAgain(PublisherPolicy.HEADLINE_AND_LINK);
            BriefDesk.gates(wiring).the(StoryBriefs.class).reserved(article, "robots.txt says no", "run 2");
        });
        database.run(wiring -> {
            Brief flagged = wiring.the(BriefRepository.class).get(brief);
            assertThat(flagged.state()).isEqualTo(BriefState.PUBLISHED);
            assertThat(wiring.the(BriefNoteRepository.class).findOpenFlags(flagged))
                    .singleElement()
                    .satisfies(flag -> assertThat(flag.kind()).isEqualTo(FlagKind.SOURCE_RESERVED));
        });
    }

    @ParameterizedTest
    @EnumSource
    void getAnotherChanceIfTheyHadNoText(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = database.get(wiring -> {
            Article article = StoredWire.discovered(wiring, StoredWire.feed(wiring, "first.example"), URL);
            article.skip(Reason.NO_ARTICLE_TEXT, "12 words");
            return article.id();
        });
        seen(id, entry("<p>Loom 2 ships, and here is how.</p>", Optional.empty()), NOW);
        database.run(wiring -> {
            Article article = wiring.the(ArticleRepository.class).get(id);
            assertThat(article.state()).isEqualTo(ArticleState.DISCOVERED);
            assertThat(article.reason()).isEmpty();
            assertThat(article.feedContent()).contains("<p>Loom 2 ships, and here is how.</p>");
            assertThat(wiring.the(ArticleRepository.class).findToFetch(NOW)).containsExactly(id);
        });
    }

    @ParameterizedTest
    @EnumSource
    void areLeftAloneIfTheyWereLeftOutForGood(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = database.get(wiring -> {
            Article article = StoredWire.discovered(wiring, StoredWire.feed(wiring, "first.example"), URL);
            article.skip(Reason.RESERVED, "tdm-reservation 1");
            return article.id();
        });
        seen(id, entry("<p>Changed</p>", Optional.empty()), NOW);
        assertThat(toReread(NOW)).isEmpty();
        database.run(wiring -> {
            assertThat(wiring.the(ArticleRepository.class).findToFetch(NOW)).isEmpty();
            assertThat(wiring.the(ArticleRepository.class).get(id).feedContent())
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void areComparedWithWhatTheirOwnFeedSaidLast(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        database.run(wiring -> {
            Feed own = StoredWire.feed(wiring, "first.example");
            StoredWire.discovered(wiring, own, URL);
            Feed other = StoredWire.feed(wiring, "lists.example");
            ArticleRepository articles = wiring.the(ArticleRepository.class);
            Set<String> identities = Set.of(StoredWire.entry(URL).identityHash(), "0".repeat(64));
            assertThat(articles.findEntryHashes(own, identities))
                    .containsOnly(Map.entry(
                            StoredWire.entry(URL).identityHash(),
                            StoredWire.entry(URL).contentHash()));
            assertThat(articles.findEntryHashes(other, identities)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void areNoFurtherSourceIfTheyAreCopies(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long brief = desk.published("first.example", "Loom 2 ships");
        long id = article();
        database.run(wiring -> {
            ArticleRepository articles = wiring.the(ArticleRepository.class);
            Feed other = StoredWire.feed(wiring, "copies.example");
            Article copy = StoredWire.fetched(wiring, other, "https://copies.example/9");
            wiring.the(EntityManager.class).flush();
            Article original = articles.findOriginal(copy).orElseThrow();
            assertThat(original.id()).isEqualTo(id);
            copy.belongTo(original.storyId().orElseThrow());
            copy.repeats(original);
            assertThat(copy.reason()).contains(Reason.DUPLICATE);
            assertThat(copy.detail()).contains("the text of article " + id + " of first.example");
            assertThat(copy.isBehind(1)).isFalse();
            assertThat(copy.originalId()).contains(id);
            assertThat(articles.findOriginal(original)).isEmpty();
            copy.seen(entry("<p>Changed</p>", Optional.empty()), NOW);
            assertThat(copy.isReread()).isFalse();

            long apart = StoredWire.story(wiring, StoredWire.fetched(wiring, other, "https://copies.example/10"), NOW);
            copy.place(apart, "Ada Lind");
            assertThat(copy.state()).isEqualTo(ArticleState.FETCHED);
            assertThat(copy.originalId()).isEmpty();
        });
        assertThat(database.<BriefState>get(
                        wiring -> wiring.the(BriefRepository.class).get(brief).state()))
                .isEqualTo(BriefState.PUBLISHED);
    }
}
