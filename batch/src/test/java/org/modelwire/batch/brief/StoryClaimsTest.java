package org.modelwire.batch.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleState;
import org.modelwire.article.ArticleText;
import org.modelwire.article.Claimant;
import org.modelwire.article.DiscoveredEntry;
import org.modelwire.batch.run.Outcome;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.config.ModelConfig;
import org.modelwire.config.RightsConfig;
import org.modelwire.config.Settings;
import org.modelwire.feed.Feed;
import org.modelwire.publisher.AgreedPolicy;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.Reason;
import org.modelwire.story.Story;
import org.modelwire.story.StoryRepository;

/** What a model is given of a story: nothing that its publisher does not allow now, whatever it allowed when it was read. */
class StoryClaimsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final long STORY = 3;
    private static final Claimant NODE = new Claimant(1, "node");

    private final List<Article> told = new ArrayList<>();
    private final StoryClaims claims = new StoryClaims();
    private Optional<Rewrite> order = Optional.empty();
    private boolean locked;

    @BeforeEach
    void wire() throws ReflectiveOperationException {
        put("articles", new ArticleRepository() {
            @Override
            public List<Article> findByStory(long storyId) {
                return told;
            }

            @Override
            public boolean lock(long storyId) {
                return !locked;
            }

            @Override
            public boolean claim(long articleId, Claimant by, Instant now, Instant until) {
                return true;
            }
        });
        put("orders", new EditorOrders() {
            @Override
            boolean isOver(long storyId) {
                return false;
            }

            @Override
            boolean isHidden(long storyId) {
                return false;
            }

            @Override
            Optional<Rewrite> rewrite(long storyId) {
                return order;
            }
        });
        put("stories", new StoryRepository() {
            @Override
            public Story get(long id) {
                return new Story("Loom 2 ships", NOW, NOW);
            }
        });
        put("agreed", new AgreedPolicy(new RightsConfig(true)));
        put("config", ModelConfig.of(Settings.of(Map.of())));
        put("clock", Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void put(String field, Object value) throws ReflectiveOperationException {
        Field place = StoryClaims.class.getDeclaredField(field);
        place.setAccessible(true);
        place.set(claims, value);
    }

    private Article read(String domain) throws ReflectiveOperationException {
        Publisher publisher = new Publisher(domain, domain, NOW);
        Article article = new Article(
                new Feed(publisher, "https://" + domain + "/feed", "News", NOW),
                publisher,
                new DiscoveredEntry(
                        "https://" + domain + "/1",
                        "0".repeat(64),
                        Optional.empty(),
                        "Loom 2 ships",
                        Optional.empty(),
                        Optional.of(NOW),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                NOW);
        Field id = Article.class.getSuperclass().getDeclaredField("id");
        id.setAccessible(true);
        id.set(article, told.size() + 1L);
        article.fetched(
                new ArticleText(
                        "Loom 2 ships", "The card costs 9.", Optional.empty(), Optional.empty(), Optional.empty()),
                PublisherPolicy.FULL_BRIEF,
                NOW);
        article.belongTo(STORY);
        told.add(article);
        return article;
    }

    private static List<String> domains(StoryMaterial material) {
        return material.sources().stream().map(SourceText::domain).toList();
    }

    @Test
    void leavesOutWhoeverSaidNoSinceTheArticleWasRead() throws Exception {
        Article allowed = read("tessera.example");
        Article refused = read("quill.example");
        refused.publisher().decide(PublisherPolicy.HEADLINE_AND_LINK, "Asked by mail.");

        assertThat(domains(claims.claim(STORY, NODE).orElseThrow())).containsExactly("tessera.example");
        assertThat(refused.state()).isEqualTo(ArticleState.SKIPPED);
        assertThat(refused.reason()).contains(Reason.RESERVED);
        assertThat(allowed.state()).isEqualTo(ArticleState.FETCHED);
    }

    @Test
    void offersNothingOfAStoryThatNobodyAllowsAnyMore() throws Exception {
        read("tessera.example").publisher().sitsIn("SE");

        assertThat(claims.claim(STORY, NODE)).isEmpty();
        assertThat(told.get(0).reason()).contains(Reason.RESERVED);
    }

    @Test
    void doesNotGiveAnArticleToAModelAgainWhosePageSaysNoByNow() throws Exception {
        Article covered = read("quill.example");
        covered.analysed();
        covered.readAgain(PublisherPolicy.HEADLINE_AND_LINK);
        read("tessera.example");

        assertThat(domains(claims.claim(STORY, NODE).orElseThrow())).containsExactly("tessera.example");
        assertThat(covered.state()).isEqualTo(ArticleState.ANALYSED);
    }

    @Test
    void givesAStoryAgainThatAnEditorSentBackAlthoughAllOfItWasRead() throws Exception {
        read("tessera.example").analysed();
        assertThat(claims.claim(STORY, NODE)).isEmpty();

        order = Optional.of(new Rewrite(
                new Draft("Loom 2 ships", List.of(), Optional.empty(), List.of(), List.of(), Optional.empty()),
                List.of()));

        assertThat(claims.claim(STORY, NODE).orElseThrow().rewrite()).isEqualTo(order);
    }

    @Test
    void givesNothingOfAStoryThatAnEditorSentBackWhenItsPublisherSaidNoSince() throws Exception {
        Article covered = read("tessera.example");
        covered.analysed();
        covered.publisher().decide(PublisherPolicy.EXCLUDED, "Asked by mail.");
        order = Optional.of(new Rewrite(
                new Draft("Loom 2 ships", List.of(), Optional.empty(), List.of(), List.of(), Optional.empty()),
                List.of()));

        assertThat(claims.claim(STORY, NODE)).isEmpty();
    }

    @Test
    void givesNoCopyToAModel() throws Exception {
        Article original = read("tessera.example");
        read("copies.example").repeats(original);

        assertThat(domains(claims.claim(STORY, NODE).orElseThrow())).containsExactly("tessera.example");
    }

    @Test
    void tellsTheStrictestOfWhatPublishersAllow() throws Exception {
        read("tessera.example").capSummary(300);
        read("quill.example").capSummary(160);
        told.get(0).publisher().decide(PublisherPolicy.SUMMARY_ONLY, "Asked by mail.");

        StoryMaterial material = claims.claim(STORY, NODE).orElseThrow();
        assertThat(material.policy()).isEqualTo(PublisherPolicy.SUMMARY_ONLY);
        assertThat(material.maxSnippet()).hasValue(160);
    }

    @Test
    void leavesAStoryToTheNodeThatIsTakingIt() throws Exception {
        read("tessera.example");
        locked = true;
        assertThat(claims.claim(STORY, NODE)).isEmpty();
        assertThat(claims.outcome(STORY, NODE.run())).isEqualTo(Outcome.LATER);
    }

    @Test
    void leavesAStoryAloneThatAnotherNodeHasFailedAt() throws Exception {
        Article article = read("tessera.example");
        worked(article);
        article.fail(Reason.LLM_TIMEOUT, "no answer", Optional.of(NOW.plusSeconds(3_600)));
        assertThat(claims.claim(STORY, NODE)).isEmpty();
        assertThat(claims.outcome(STORY, NODE.run())).isEqualTo(Outcome.FAILED);
    }

    @Test
    void countsWhatAnotherNodeHasWritten() throws Exception {
        Article article = read("tessera.example");
        worked(article);
        article.analysed();
        assertThat(claims.claim(STORY, NODE)).isEmpty();
        assertThat(claims.outcome(STORY, NODE.run())).isEqualTo(Outcome.WRITTEN);
        assertThat(claims.outcome(STORY, NODE.run() + 1)).as("for another run").isEqualTo(Outcome.UNTOUCHED);
    }

    private static void worked(Article article) throws ReflectiveOperationException {
        Field run = Article.class.getSuperclass().getDeclaredField("workedBy");
        run.setAccessible(true);
        run.set(article, NODE.run());
    }
}
