package org.modelwire.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelwire.article.Article;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;
import org.modelwire.shared.StateChanged;

/** What editors' decisions about stories mean for the briefs that tell them. Joins the transaction of the decision. */
@ApplicationScoped
@Transactional
public class StoryBriefs {

    private static final Comparator<Brief> LEADING = Comparator.<Brief, Boolean>comparing(
                    brief -> !brief.state().isPublic())
            .thenComparing(brief -> brief.publishedAt().orElse(brief.createdAt()))
            .thenComparing(Brief::id);

    @Inject
    private BriefRepository briefs;

    @Inject
    private Publication publication;

    @Inject
    private Corrections corrections;

    @Inject
    private BriefFlags flags;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /**
     * The brief that stays when stories become one: a public one before one at work, the earlier before the later.
     *
     * @return empty if none of the stories has a brief that is not over
     */
    public Optional<Brief> leading(Collection<Long> storyIds) {
        return briefs.findByStories(storyIds).stream()
                .filter(brief -> !brief.state().isOver())
                .min(LEADING);
    }

    /**
     * An editor took articles out of a story. A text that rests on them is held; where readers see it, it stays, and the
     * brief is flagged.
     */
    public void lost(long storyId, Set<Long> articleIds, String why, String actor) {
        Optional<Brief> told =
                briefs.findByStory(storyId).filter(brief -> !brief.state().isOver());
        if (told.isEmpty()) {
            return;
        }
        Brief brief = told.get();
        List<Finding> pending = resting(brief.pending(), articleIds, actor);
        boolean isSeen = brief.state().isPublic();
        if (!pending.isEmpty() && (!isSeen || brief.hasCandidate())) {
            publication.hold(brief, pending, actor);
        }
        int seen = resting(brief.current(), articleIds, actor).size();
        if (isSeen && seen > 0) {
            String what = seen + " of its sentences rest on articles that left its story: " + why;
            flags.raise(brief, Optional.empty(), FlagKind.LOST_SOURCE, what, actor, clock.instant());
        }
    }

    /** The publisher of an article allows no brief any more. What is not out is held at the door; what is out is flagged. */
    public void reserved(Article article, String why, String actor) {
        flag(article, FlagKind.SOURCE_RESERVED, why, actor);
    }

    /** The page of an article is not there any more. What is out is flagged, once. */
    public void gone(Article article, String why, String actor) {
        flag(article, FlagKind.SOURCE_GONE, why, actor);
    }

    private void flag(Article article, FlagKind kind, String why, String actor) {
        article.storyId()
                .flatMap(briefs::findByStory)
                .filter(brief -> brief.state().isPublic()
                        && !article.isRepeat()
                        && article.isBehind(brief.current().sourceNumber()))
                .ifPresent(brief -> flags.raiseOnce(
                        brief, kind, article.publisher().domain() + ": " + why, actor, clock.instant()));
    }

    private static List<Finding> resting(BriefRevision text, Set<Long> articleIds, String actor) {
        List<Finding> findings = new ArrayList<>();
        for (Part part : Part.values()) {
            for (BriefSentence sentence : text.sentences(part)) {
                if (sentence.articleId().filter(articleIds::contains).isPresent()) {
                    findings.add(Finding.at(
                            "sources",
                            Severity.BLOCK,
                            Reason.UNSUPPORTED_CLAIM,
                            sentence.text(),
                            sentence.text(),
                            "rests on article " + sentence.articleId().get() + ", which " + actor
                                    + " put into another story"));
                }
            }
        }
        return findings;
    }

    /** Ends the other briefs of stories that became one: what is out is withdrawn, what is not out is rejected. */
    public void merged(Optional<Brief> kept, Collection<Long> storyIds, String why, String actor) {
        for (Brief brief : briefs.findByStories(storyIds)) {
            if (brief.state().isOver() || kept.filter(brief::equals).isPresent()) {
                continue;
            }
            String told =
                    kept.map(other -> "merged into " + other.slug() + ": ").orElse("") + why;
            if (brief.state().wasPublic()) {
                corrections.withdraw(brief, Gone.WITHDRAWN, kept, told, actor);
            } else {
                reject(brief, kept, told, actor);
            }
        }
    }

    /** Ends a brief that never was out. */
    public void reject(Brief brief, Optional<Brief> inFavourOf, String why, String actor) {
        Instant now = clock.instant();
        BriefState before = brief.state();
        brief.reject(inFavourOf, now);
        changes.fire(StateChanged.of(Publication.ITEM, brief.id(), before, brief.state(), actor, why, now));
    }
}
