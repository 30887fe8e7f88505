package org.modelwire.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelwire.shared.Wiring.NOW;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.feed.Feed;
import org.modelwire.feed.FeedRepository;
import org.modelwire.feed.FeedState;
import org.modelwire.feed.PollAnswer;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.PublisherRepository;
import org.modelwire.publisher.RightsDocument;
import org.modelwire.publisher.RightsRule;
import org.modelwire.shared.Reason;
import org.modelwire.shared.TestDatabase;
import org.modelwire.story.Story;
import org.modelwire.story.StoryRepository;

/** Publishers, feeds and articles as they come back from both databases. */
class StoredArticlesTest {

    private static final String URL = "https://tessera.example/loom-2";

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void givesBackAPublisherAsItWasStored(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> {
            Publisher publisher = new Publisher("tessera.example", "Tessera", NOW);
            publisher.decide(PublisherPolicy.SUMMARY_ONLY, "Asked by mail.");
            wiring.the(PublisherRepository.class).add(publisher);
        });
        database.run(wiring -> {
            Publisher publisher = wiring.the(PublisherRepository.class)
                    .findByDomain("tessera.example")
                    .orElseThrow();
            assertThat(publisher.name()).isEqualTo("Tessera");
            assertThat(publisher.policy()).isEqualTo(PublisherPolicy.SUMMARY_ONLY);
            assertThat(publisher.policyNote()).isEqualTo("Asked by mail.");
        });
    }

    @ParameterizedTest
    @EnumSource
    void givesBackAFeedWithItsHealth(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> {
            Feed feed = StoredWire.feed(wiring, "tessera.example");
            feed.polled(
                    PollAnswer.of(Optional.of("\"v1\""), Optional.of("Sun, 01 Mar 2026 11:00:00 GMT")),
                    NOW.minusSeconds(60));
            feed.failed(Reason.TIMED_OUT, "no answer in 20 s", Optional.empty(), 0, NOW);
        });
        database.run(wiring -> {
            Feed feed = wiring.the(FeedRepository.class).findAll().get(0);
            assertThat(feed.title()).isEqualTo("News of tessera.example");
            assertThat(feed.state()).isEqualTo(FeedState.ACTIVE);
            assertThat(feed.etag()).contains("\"v1\"");
            assertThat(feed.lastModified()).contains("Sun, 01 Mar 2026 11:00:00 GMT");
            assertThat(feed.lastPolledAt()).contains(NOW);
            assertThat(feed.lastSuccessAt()).contains(NOW.minusSeconds(60));
            assertThat(feed.nextDueAt()).isEqualTo(NOW);
            assertThat(feed.failures()).isEqualTo(1);
            assertThat(feed.reason()).contains(Reason.TIMED_OUT);
            assertThat(feed.detail()).contains("no answer in 20 s");
            assertThat(feed.publisher().domain()).isEqualTo("tessera.example");
        });
    }

    @ParameterizedTest
    @EnumSource
    void findsFeedsByAddressAndThoseThatAreDue(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> {
            StoredWire.feed(wiring, "due.example");
            StoredWire.feed(wiring, "off.example").switchOff(Reason.HTTP_STATUS, "410 Gone", NOW);
            StoredWire.feed(wiring, "held.example").hold(Duration.ofHours(1), NOW);
        });
        database.run(wiring -> {
            FeedRepository feeds = wiring.the(FeedRepository.class);
            assertThat(feeds.findDue(NOW)).extracting(Feed::url).containsExactly("https://due.example/feed.xml");
            assertThat(feeds.findDue(NOW.plusSeconds(3_600)))
                    .extracting(Feed::url)
                    .containsExactly("https://due.example/feed.xml", "https://held.example/feed.xml");
            assertThat(feeds.findByUrl("https://off.example/feed.xml")).isPresent();
            assertThat(feeds.findByUrl("https://none.example/feed.xml")).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void findsAnArticleAgainThatItsFeedNowNamesByAnotherAddress(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> StoredWire.discovered(wiring, StoredWire.feed(wiring, "tessera.example"), URL));
        database.run(wiring -> {
            Feed feed = wiring.the(FeedRepository.class).findAll().get(0);
            ArticleRepository articles = wiring.the(ArticleRepository.class);
            DiscoveredEntry moved = new DiscoveredEntry(
                    "https://tessera.example/new/loom-2",
                    "other",
                    Optional.of("guid of " + URL),
                    "Loom 2 ships, at last",
                    Optional.empty(),
                    Optional.of(NOW.minusSeconds(3_600)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            DiscoveredEntry other = new DiscoveredEntry(
                    "https://tessera.example/loom-3",
                    "third",
                    Optional.of("guid of " + URL),
                    "Loom 3 is late",
                    Optional.empty(),
                    Optional.of(NOW),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            List<Article> found = articles.findByGuids(feed, List.of("guid of " + URL, "none"));
            assertThat(found).singleElement().satisfies(article -> {
                assertThat(article.isSame(moved)).isTrue();
                assertThat(article.isSame(other)).isFalse();
            });
            assertThat(articles.findByGuids(feed, List.of())).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void givesBackAnArticleAsItWasStored(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = storeFetched();
        database.run(wiring -> {
            Article article = wiring.the(ArticleRepository.class).get(id);
            assertThat(article.url()).isEqualTo(URL);
            assertThat(article.title()).isEqualTo("Loom 2 ships");
            assertThat(article.author()).contains("M. Oduya");
            assertThat(article.language()).contains("en");
            assertThat(article.publishedAt()).contains(NOW.minusSeconds(7_200));
            assertThat(article.state()).isEqualTo(ArticleState.FETCHED);
            assertThat(article.sourceText()).contains(StoredWire.TEXT);
            assertThat(article.policy()).contains(PublisherPolicy.FULL_BRIEF);
            assertThat(article.feedContent()).isEmpty();
            assertThat(article.storyId()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryChangeOfAnArticleThatWasStoredBefore(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = storeDiscovered();
        database.run(wiring -> {
            Article article = wiring.the(ArticleRepository.class).get(id);
            article.fetched(StoredWire.text(), PublisherPolicy.SUMMARY_ONLY, NOW);
            article.capSummary(160);
        });
        database.run(wiring -> {
            Article article = wiring.the(ArticleRepository.class).get(id);
            assertThat(article.state()).isEqualTo(ArticleState.FETCHED);
            assertThat(article.sourceText()).contains(StoredWire.TEXT);
            assertThat(article.policy()).contains(PublisherPolicy.SUMMARY_ONLY);
            assertThat(SummaryCap.of(List.of(article))).hasValue(160);
            assertThat(article.feedContent()).isEmpty();
            article.analysed();
        });
        assertThat(state(id)).isEqualTo(ArticleState.ANALYSED);
    }

    @ParameterizedTest
    @EnumSource
    void keepsThatAStoredArticleWasSkipped(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = storeDiscovered();
        database.run(wiring -> wiring.the(ArticleRepository.class).get(id).skip(Reason.STALE, "too old"));
        assertThat(state(id)).isEqualTo(ArticleState.SKIPPED);
    }

    @ParameterizedTest
    @EnumSource
    void offersAReservedArticleToNobody(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = storeDiscovered();
        database.run(wiring ->
                wiring.the(ArticleRepository.class).get(id).skip(Reason.RESERVED, "the publisher's signals say no"));
        database.run(wiring -> {
            ArticleRepository articles = wiring.the(ArticleRepository.class);
            assertThat(articles.findToFetch(NOW.plus(Duration.ofDays(30)))).isEmpty();
            assertThat(articles.findToGroup()).isEmpty();
            assertThat(wiring.the(StoryRepository.class).findToAnalyse(NOW.plus(Duration.ofDays(30))))
                    .isEmpty();
            assertThat(articles.get(id).sourceText()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void keepsThatAStoredArticleFailed(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = storeDiscovered();
        database.run(wiring ->
                wiring.the(ArticleRepository.class).get(id).fail(Reason.DNS, "no such host", Optional.of(NOW)));
        assertThat(state(id)).isEqualTo(ArticleState.FAILED);
    }

    @ParameterizedTest
    @EnumSource
    void keepsATextOfAMillionCharacters(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        String text = "é".repeat(1_000_000);
        long id = database.get(wiring -> {
            Article article = StoredWire.discovered(wiring, StoredWire.feed(wiring, "tessera.example"), URL);
            article.fetched(
                    new ArticleText("t", text, Optional.empty(), Optional.empty(), Optional.empty()),
                    PublisherPolicy.FULL_BRIEF,
                    NOW);
            return article.id();
        });
        database.run(
                wiring -> assertThat(wiring.the(ArticleRepository.class).get(id).sourceText())
                        .contains(text));
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheEvidenceOfARightsDecision(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = storeFetched();
        database.run(wiring -> wiring.the(ArticleRepository.class)
                .add(new RightsEvidence(
                        id,
                        new RightsRule("robots", "GPTBot", "robots.txt", PublisherPolicy.HEADLINE_AND_LINK)
                                .in(new RightsDocument(URI.create(URL), "0".repeat(64))),
                        NOW)));
    }

    @ParameterizedTest
    @EnumSource
    void refusesASecondArticleOfOneIdentity(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        storeFetched();
        assertThatThrownBy(() -> database.run(wiring -> {
                    Feed feed = wiring.the(FeedRepository.class).findAll().get(0);
                    StoredWire.discovered(wiring, feed, URL);
                }))
                .hasStackTraceContaining("article_identity_hash_uk");
    }

    @ParameterizedTest
    @EnumSource
    void tellsKnownIdentitiesFromNewOnesInBigLists(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        storeFetched();
        database.run(wiring -> {
            List<String> hashes = new java.util.ArrayList<>();
            for (int i = 0; i < 1_200; i++) {
                hashes.add("0".repeat(60) + (1000 + i));
            }
            hashes.add(StoredWire.entry(URL).identityHash());
            assertThat(wiring.the(ArticleRepository.class).findKnown(hashes))
                    .containsExactly(StoredWire.entry(URL).identityHash());
        });
    }

    @ParameterizedTest
    @EnumSource
    void letsOnlyOneRunClaimAnArticleUntilItsLeaseLapses(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = database.get(wiring -> StoredWire.discovered(wiring, StoredWire.feed(wiring, "tessera.example"), URL)
                .id());
        database.run(wiring -> {
            ArticleRepository articles = wiring.the(ArticleRepository.class);
            Duration lease = Duration.ofMinutes(10);
            assertThat(articles.claim(id, 1, NOW, NOW.plus(lease))).isTrue();
            assertThat(articles.claim(id, 2, NOW, NOW.plus(lease))).isFalse();
            assertThat(articles.findToFetch(NOW)).isEmpty();
            assertThat(articles.findToFetch(NOW.plus(lease).plusSeconds(1))).containsExactly(id);
            assertThat(articles.claim(id, 2, NOW.plus(lease).plusSeconds(1), NOW.plus(lease.multipliedBy(2))))
                    .isTrue();
            assertThat(articles.releaseClaimsOf(new Claimant(2, "node"))).isEqualTo(1);
            assertThat(articles.claim(id, 3, NOW, NOW.plus(lease))).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void letsOneNodeAtATimeTakeAStoryAndTheOthersGoOn(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long story = database.get(wiring -> {
            Feed feed = StoredWire.feed(wiring, "tessera.example");
            return StoredWire.story(wiring, StoredWire.fetched(wiring, feed, URL), NOW);
        });
        database.run(mine -> {
            assertThat(mine.the(ArticleRepository.class).lock(story)).isTrue();
            database.run(
                    others -> assertThat(others.the(ArticleRepository.class).lock(story))
                            .as("while this node decides")
                            .isFalse());
        });
        database.run(others ->
                assertThat(others.the(ArticleRepository.class).lock(story)).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void letsGoOfAStoryOnlyForWhoeverHoldsIt(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> {
            ArticleRepository articles = wiring.the(ArticleRepository.class);
            Article article = StoredWire.fetched(wiring, StoredWire.feed(wiring, "tessera.example"), URL);
            long story = StoredWire.story(wiring, article, NOW);
            Claimant holder = new Claimant(1, "node");
            assertThat(articles.claim(article.id(), holder, NOW, NOW.plusSeconds(60)))
                    .isTrue();
            assertThat(articles.claim(article.id(), new Claimant(1, "helping node"), NOW, NOW.plusSeconds(60)))
                    .isFalse();
            assertThat(articles.releaseClaims(story, new Claimant(1, "helping node")))
                    .isZero();
            assertThat(articles.releaseClaims(story, holder)).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatIsLeftToDoByState(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> {
            ArticleRepository articles = wiring.the(ArticleRepository.class);
            StoryRepository stories = wiring.the(StoryRepository.class);
            Feed feed = StoredWire.feed(wiring, "tessera.example");
            Article fresh = StoredWire.discovered(wiring, feed, URL);
            Article later = StoredWire.discovered(wiring, feed, URL + "?later");
            later.fail(Reason.TIMED_OUT, "no answer", Optional.of(NOW.plusSeconds(60)));
            Article loose = StoredWire.fetched(wiring, feed, URL + "?loose");
            Article told = StoredWire.fetched(wiring, feed, URL + "?told");
            long story = StoredWire.story(wiring, told, NOW);

            assertThat(articles.findToFetch(NOW)).containsExactly(fresh.id());
            assertThat(articles.findToFetch(NOW.plusSeconds(60))).containsExactly(fresh.id(), later.id());
            assertThat(articles.findToGroup()).containsExactly(loose.id());
            assertThat(stories.findToAnalyse(NOW)).extracting(Story::id).containsExactly(story);
            assertThat(articles.findGroupedSince(NOW)).containsExactly(told.id());
            assertThat(articles.findByStory(story)).extracting(Article::id).containsExactly(told.id());

            told.fail(Reason.LLM_TIMEOUT, "no answer", Optional.of(NOW.plusSeconds(60)));
            assertThat(stories.findToAnalyse(NOW)).isEmpty();
            assertThat(stories.findToAnalyse(NOW.plusSeconds(60)))
                    .extracting(Story::id)
                    .containsExactly(story);
        });
    }

    @ParameterizedTest
    @EnumSource
    void listsByStateAndReason(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> {
            ArticleRepository articles = wiring.the(ArticleRepository.class);
            Feed feed = StoredWire.feed(wiring, "tessera.example");
            Article first = StoredWire.discovered(wiring, feed, URL);
            Article second = StoredWire.discovered(wiring, feed, URL + "?2");
            Article third = StoredWire.discovered(wiring, feed, URL + "?3");
            second.skip(Reason.STALE, "older than the retention");
            third.fail(Reason.ROBOTS, "robots.txt says no", Optional.empty());

            assertThat(articles.find(Optional.empty(), Optional.empty(), 10))
                    .extracting(Article::id)
                    .containsExactly(third.id(), second.id(), first.id());
            assertThat(articles.find(Optional.of(ArticleState.SKIPPED), Optional.empty(), 10))
                    .extracting(Article::id)
                    .containsExactly(second.id());
            assertThat(articles.find(Optional.empty(), Optional.of(Reason.ROBOTS), 10))
                    .extracting(Article::id)
                    .containsExactly(third.id());
            assertThat(articles.find(Optional.of(ArticleState.SKIPPED), Optional.of(Reason.ROBOTS), 10))
                    .isEmpty();
            assertThat(articles.find(Optional.empty(), Optional.empty(), 1)).hasSize(1);
        });
    }

    private ArticleState state(long id) throws Exception {
        return database.get(
                wiring -> wiring.the(ArticleRepository.class).get(id).state());
    }

    private long storeDiscovered() throws Exception {
        return database.get(wiring -> StoredWire.discovered(wiring, StoredWire.feed(wiring, "tessera.example"), URL)
                .id());
    }

    private long storeFetched() throws Exception {
        return database.get(wiring -> StoredWire.fetched(wiring, StoredWire.feed(wiring, "tessera.example"), URL)
                .id());
    }
}
