package org.modelwire.batch.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleState;
import org.modelwire.article.Claimant;
import org.modelwire.article.SummaryCap;
import org.modelwire.batch.run.Outcome;
import org.modelwire.brief.SourceTexts;
import org.modelwire.config.ModelConfig;
import org.modelwire.publisher.AgreedPolicy;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;
import org.modelwire.story.Story;
import org.modelwire.story.StoryRepository;

/** Takes stories in hand for analysis and lets go of them; each call is one short transaction. */
@ApplicationScoped
@Transactional
public class StoryClaims {

    private static final Duration RETRY = Duration.ofHours(1);
    /** Read, write, repair, judge, and one to spare. */
    private static final int CALLS = 5;

    @Inject
    private StoryRepository stories;

    @Inject
    private ArticleRepository articles;

    @Inject
    private EditorOrders orders;

    @Inject
    private AgreedPolicy agreed;

    @Inject
    private ModelConfig config;

    @Inject
    private Clock clock;

    /** The stories that are to be analysed now, or whose text an editor sent back; those reported first first. */
    public List<Story> toAnalyse() {
        return Stream.concat(
                        stories.findToAnalyse(clock.instant()).stream(),
                        orders.stories().stream().map(stories::get))
                .distinct()
                .sorted(Comparator.comparing(Story::reportedAt).thenComparing(Story::id))
                .toList();
    }

    /**
     * Claims a story for a run on a node, for as long as its calls can take. If it has its brief already, it is told anew over all its
     * articles.
     *
     * @return empty if somebody else holds it, its brief is over, or nothing of it is due to be read and no editor asked for
     *     another text
     */
    public Optional<StoryMaterial> claim(long storyId, Claimant by) {
        // First, before anything of it is read: what another node stores in this moment must not be read as undone.
        if (!articles.lock(storyId)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant until = now.plus(config.timeout().multipliedBy(CALLS)).plus(Duration.ofMinutes(1));
        unread(storyId).stream()
                .filter(article -> !policy(article).allowsBrief())
                .forEach(article -> article.skip(Reason.RESERVED, "its publisher allows no brief any more"));
        List<Article> unread = unread(storyId);
        if (orders.isHidden(storyId)) {
            return Optional.empty(); // read once it is decided whether the brief comes back
        }
        if (orders.isOver(storyId)) {
            unread.forEach(article -> article.skip(Reason.DUPLICATE, "an editor has ended the brief of its story"));
            return Optional.empty();
        }
        Optional<Rewrite> rewrite = orders.rewrite(storyId);
        boolean isDue = rewrite.isPresent() || unread.stream().anyMatch(article -> article.isDue(now));
        List<Article> wanted = rewrite.isPresent() ? articles.findByStory(storyId) : unread;
        if (!isDue || !wanted.stream().allMatch(article -> articles.claim(article.id(), by, now, until))) {
            return Optional.empty();
        }
        return material(storyId, rewrite);
    }

    /** What a model may be given of the story of an article now, without taking it in hand; empty if not this article. */
    public Optional<StoryMaterial> look(long articleId) {
        Optional<Long> story = articles.find(articleId).flatMap(Article::storyId);
        return story.filter(id -> usable(id).stream().anyMatch(article -> article.id() == articleId))
                .flatMap(id -> material(id, Optional.empty()));
    }

    private List<Article> usable(long storyId) {
        return articles.findByStory(storyId).stream()
                .filter(article -> article.sourceText().isPresent())
                .filter(article -> article.isUnread() || article.state() == ArticleState.ANALYSED)
                .filter(article -> policy(article).allowsBrief())
                .toList();
    }

    private Optional<StoryMaterial> material(long storyId, Optional<Rewrite> rewrite) {
        List<Article> usable = usable(storyId);
        if (usable.isEmpty()) {
            return Optional.empty();
        }
        PublisherPolicy policy =
                usable.stream().map(this::policy).reduce(PublisherPolicy.FULL_BRIEF, PublisherPolicy::strictest);
        return Optional.of(new StoryMaterial(
                storyId,
                URI.create(usable.get(0).url()),
                usable.stream().map(SourceTexts::of).toList(),
                policy,
                SummaryCap.of(usable),
                stories.get(storyId).reportedAt(),
                rewrite));
    }

    /** What its publisher allows, as said when it was read and as settled now. */
    private PublisherPolicy policy(Article article) {
        return article.policy()
                .orElse(PublisherPolicy.FULL_BRIEF)
                .strictest(agreed.of(article.publisher(), article.url()).policy());
    }

    private List<Article> unread(long storyId) {
        return articles.findByStory(storyId).stream().filter(Article::isUnread).toList();
    }

    /** Lets go of a story without a word: it is taken up again later in the same run, or in the next one. */
    public void release(long storyId, Claimant by) {
        articles.releaseClaims(storyId, by);
    }

    /**
     * What has become of a story that cannot be claimed.
     *
     * @return later, while somebody else has it in hand; otherwise what came of it in this run, on whichever node
     */
    public Outcome outcome(long storyId, long runId) {
        boolean free = articles.lock(storyId);
        List<Article> told = articles.findByStory(storyId);
        if (!free || told.stream().anyMatch(article -> article.isClaimed(clock.instant()))) {
            return Outcome.LATER;
        }
        List<ArticleState> states = told.stream()
                .filter(article -> article.wasWorkedBy(runId))
                .map(Article::state)
                .toList();
        if (states.contains(ArticleState.FAILED)) {
            return Outcome.FAILED;
        }
        return states.contains(ArticleState.ANALYSED) ? Outcome.WRITTEN : Outcome.UNTOUCHED;
    }

    /** Takes note that a story could not be analysed; what may pass by itself is tried again. */
    public void fail(long storyId, ReasonedException failure) {
        Reason reason = failure.reason();
        Optional<Instant> next =
                failure.isPassing() ? Optional.of(clock.instant().plus(RETRY)) : Optional.empty();
        unread(storyId).forEach(article -> article.fail(reason, failure.getMessage(), next));
    }
}
