package org.modelwire.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.modelwire.article.ArticleState;
import org.modelwire.brief.BriefState;
import org.modelwire.newsletter.LetterState;

/** Finds and deletes what is too old. Callers bring the transaction. */
@ApplicationScoped
public class RetentionRepository {

    @PersistenceContext
    private EntityManager em;

    /** Ids of articles read before an instant whose text is here and which no text at work is written from. */
    List<Long> findTexts(Instant before, int limit) {
        return em.createQuery(
                        "select a.id from Article a where (a.sourceText is not null or a.entry.content is not null)"
                                + " and a.fetchedAt < :before and a.state in :settled"
                                + " and not exists (select b.id from Brief b where b.storyId = a.storyId"
                                + " and (b.candidateNumber is not null or b.state in :working)) order by a.id",
                        Long.class)
                .setParameter("before", before)
                .setParameter("settled", EnumSet.of(ArticleState.ANALYSED, ArticleState.SKIPPED))
                .setParameter("working", EnumSet.of(BriefState.DRAFT, BriefState.HELD, BriefState.IN_REVIEW))
                .setMaxResults(limit)
                .getResultList();
    }

    int purgeTexts(List<Long> articleIds) {
        return em.createQuery(
                        "update Article a set a.sourceText = null, a.entry.content = null, a.entry.rereadAt = null"
                                + " where a.id in :ids")
                .setParameter("ids", articleIds)
                .executeUpdate();
    }

    /** Deletes texts of articles that were replaced before an instant. */
    int purgeEditions(Instant before) {
        return em.createQuery("delete from ArticleEdition e where e.replacedAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    /** Ids of letters whose outcome was known, or given up, before an instant. */
    List<Long> findLetters(Instant before, int limit) {
        return em.createQuery(
                        "select l.id from Letter l where l.state in :over and l.changedAt < :before order by l.id",
                        Long.class)
                .setParameter("over", EnumSet.of(LetterState.SENT, LetterState.UNKNOWN, LetterState.REFUSED))
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Deletes letters with what they carried. */
    int removeLetters(List<Long> ids) {
        ids.forEach(id -> em.createNativeQuery("delete from letter_brief where letter_id = ?")
                .setParameter(1, id)
                .executeUpdate());
        return em.createQuery("delete from Letter l where l.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
