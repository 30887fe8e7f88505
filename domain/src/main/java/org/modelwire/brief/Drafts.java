package org.modelwire.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.review.EditorNote;
import org.modelwire.brief.review.ReviewRepository;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.shared.Slug;
import org.modelwire.shared.StateChanged;
import org.modelwire.story.Story;
import org.modelwire.story.StoryRepository;

/** Stores drafts, each with its story's articles in one transaction: both are done, or neither. */
@ApplicationScoped
@Transactional
public class Drafts {

    private static final int MOST_SLUGS = 1_000;

    @Inject
    private BriefRepository briefs;

    @Inject
    private ArticleRepository articles;

    @Inject
    private StoryRepository stories;

    @Inject
    private TextParts parts;

    @Inject
    private ReviewRepository reviews;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /**
     * Stores a draft and marks its articles as analysed. If the story has a brief already, the draft becomes a further text
     * of it: of a public brief the candidate, which readers do not see before it has passed. What editors ordered is done
     * with it.
     *
     * @return the brief's id
     * @throws IllegalStateChangeException if the brief is over, or no article of the story is unread and
     *     no editor asked for another text
     */
    public long store(NewBrief newBrief, String actor) {
        Instant now = clock.instant();
        Story story = stories.get(newBrief.storyId());
        List<Article> sources = articles.findByStory(story.id());
        List<Article> unread = sources.stream().filter(Article::isUnread).toList();
        Optional<Brief> told = briefs.findByStory(story.id());
        Brief brief = told.orElseGet(() -> new Brief(
                story.id(), freeSlug(newBrief.draft().headline()), story.reportedAt(), newBrief.significance(), now));
        List<EditorNote> orders =
                told.map(known -> reviews.findOrders(known.id())).orElse(List.of());
        if (told.isPresent() && unread.isEmpty() && orders.isEmpty()) {
            throw new IllegalStateChangeException("brief", brief.id(), brief.pendingState(), BriefState.DRAFT);
        }
        String why = told.isEmpty() ? newBrief.why() : reports(brief, unread);
        BriefRevision revision =
                new BriefRevision(brief, brief.nextNumber(), newBrief.draft(), newBrief.drafter(), why, now);
        revision.keep(newBrief.findings());
        newBrief.searched().ifPresent(revision::searched);
        parts.addSentences(revision, newBrief.draft(), sources);
        parts.addOffers(revision, newBrief.offers());
        Optional<BriefState> before = told.map(Brief::pendingState);
        brief.revise(revision, newBrief.significance());
        parts.addMentions(brief, revision, newBrief, now);
        briefs.add(brief);
        unread.forEach(article -> article.analysed(revision.number()));
        orders.forEach(order -> order.done(now));
        changes.fire(new StateChanged(
                brief.hasCandidate() ? Publication.CANDIDATE : Publication.ITEM,
                brief.id(),
                before.map(Enum::name),
                BriefState.DRAFT.name(),
                actor,
                why,
                now));
        return brief.id();
    }

    /** Who adds what, in the words of the titles; for a text that is only written anew, what was said of the one before. */
    private static String reports(Brief brief, List<Article> unread) {
        if (unread.isEmpty()) {
            return brief.hasCandidate() ? brief.pending().why() : "Written anew after an editor's note";
        }
        return unread.stream()
                .map(article -> article.publisher().name() + (article.isRevised() ? " has changed" : " reports")
                        + " \u201c" + article.title() + "\u201d")
                .collect(Collectors.joining("; ", "Update: ", ""));
    }

    private String freeSlug(String headline) {
        String slug = Slug.of(headline);
        for (int n = 1; n < MOST_SLUGS; n++) {
            String candidate = n == 1 ? slug : slug + "-" + n;
            if (briefs.findBySlug(candidate).isEmpty()) {
                return candidate;
            }
        }
        throw new IllegalStateException("no free slug for \"" + headline + "\"");
    }
}
