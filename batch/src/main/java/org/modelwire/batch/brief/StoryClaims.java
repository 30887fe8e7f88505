package org.modelwire.batch.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleState;
import org.modelwire.article.SummaryCap;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefState;
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
    private BriefRepository briefs;

    @Inject
    private AgreedPolicy agreed;

    @Inject
    private ModelConfig config;

    @Inject
    private Clock clock;

    /** The stories that are to be analysed now, those reported first first. */
    public List<Story> toAnalyse() {
        return stories.findToAnalyse(clock.instant());
    }

    /**
     * Claims a story for a run, for as long as its calls can take. If it has its brief already, it is told anew over all its
     * articles.
     *
     * @return empty if another run holds it, nothing of it is unread, or its brief is over
     */
    public Optional<StoryMaterial> claim(long storyId, long runId) {
        Instant now = clock.instant();
        Instant until = now.plus(config.timeout().multipliedBy(CALLS)).plus(Duration.ofMinutes(1));
        unread(storyId).stream()
                .filter(article -> !policy(article).allowsBrief())
                .forEach(article -> article.skip(Reason.RESERVED, "its publisher allows no brief any more"));
        List<Article> unread = unread(storyId);
        Optional<BriefState> told = briefs.findByStory(storyId).map(Brief::state);
        if (told.filter(BriefState.HIDDEN::equals).isPresent()) {
            return Optional.empty(); // read once it is decided whether the brief comes back
        }
        if (told.filter(BriefState::isOver).isPresent()) {
            unread.forEach(article -> article.skip(Reason.DUPLICATE, "an editor has ended the brief of its story"));
            return Optional.empty();
        }
        if (unread.isEmpty() || !unread.stream().allMatch(article -> articles.claim(article.id(), runId, now, until))) {
            return Optional.empty();
        }
        List<Article> usable = articles.findByStory(storyId).stream()
                .filter(article -> article.sourceText().isPresent())
                .filter(article -> article.isUnread() || article.state() == ArticleState.ANALYSED)
                .filter(article -> policy(article).allowsBrief())
                .toList();
        PublisherPolicy policy =
                usable.stream().map(this::policy).reduce(PublisherPolicy.FULL_BRIEF, PublisherPolicy::strictest);
        return Optional.of(new StoryMaterial(
                storyId,
                URI.create(usable.get(0).url()),
                usable.stream().map(SourceTexts::of).toList(),
                policy,
                SummaryCap.of(usable),
                stories.get(storyId).reportedAt()));
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
    public void release(long storyId, long runId) {
        articles.releaseClaims(storyId, runId);
    }

    /** Takes note that a story could not be analysed; what may pass by itself is tried again. */
    public void fail(long storyId, ReasonedException failure) {
        Reason reason = failure.reason();
        Optional<Instant> next =
                failure.isPassing() ? Optional.of(clock.instant().plus(RETRY)) : Optional.empty();
        unread(storyId).forEach(article -> article.fail(reason, failure.getMessage(), next));
    }
}
