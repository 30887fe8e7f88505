package org.modelwire.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.Corrections;
import org.modelwire.brief.Gone;

/**
 * Takes a brief from its readers because somebody asked for it: for a while, or for good. Every exit follows the state of
 * the brief, so one transaction empties them all; what cannot follow, such as the texts of the articles behind it, is purged
 * in the same one. What happened is sealed.
 */
@ApplicationScoped
@Transactional
public class Removal {

    @Inject
    private BriefRepository briefs;

    @Inject
    private ArticleRepository articles;

    @Inject
    private Corrections corrections;

    @Inject
    private RemovalRepository removals;

    @Inject
    private SealedRecordRepository seals;

    @Inject
    private Clock clock;

    /**
     * Hides a brief until it is decided what becomes of it; it may come back.
     *
     * @return whether it was out; one that is not is left as it is
     */
    public boolean hide(long briefId, String why, String actor) {
        Brief brief = briefs.get(briefId);
        if (!brief.state().isPublic()) {
            return false;
        }
        corrections.hide(briefId, why, actor);
        seals.seal(SealedRecord.HIDDEN, brief, evidence(brief, why, actor), clock.instant());
        return true;
    }

    /** Shows a brief again; one that is not hidden is left as it is. */
    public void restore(long briefId, String why, String actor) {
        Brief brief = briefs.get(briefId);
        if (brief.state() == BriefState.HIDDEN) {
            corrections.restore(briefId, why, actor);
            seals.seal(SealedRecord.RESTORED, brief, evidence(brief, why, actor), clock.instant());
        }
    }

    /**
     * Removes a brief for good, and purges the texts of its articles, what was quoted from them and what models answered
     * about them. None of it is read again, whatever a feed says. One that was withdrawn before is purged too.
     *
     * @param how whether the law wants it gone
     */
    public void remove(long briefId, Gone how, String why, String actor) {
        Brief brief = briefs.get(briefId);
        Instant now = clock.instant();
        List<Article> sources = articles.findByStory(brief.storyId());
        SealedEvidence evidence = evidence(brief, why, actor);
        if (brief.state().isPublic() || brief.state() == BriefState.HIDDEN) {
            corrections.withdraw(briefId, how, why, actor);
        } else if (brief.state() == BriefState.WITHDRAWN) {
            corrections.sever(briefId, how, why, actor);
        }
        seals.seal(SealedRecord.REMOVED, brief, evidence.with(how), now);
        removals.purge(brief, sources, now);
        sources.forEach(article -> article.remove(why, now));
    }

    private SealedEvidence evidence(Brief brief, String why, String actor) {
        List<Article> sources = articles.findByStory(brief.storyId());
        return SealedEvidence.of(brief, sources, article -> articles.findEditions(article.id()), why, actor);
    }
}
