package org.modelwire.brief.reuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modelwire.article.Article;
import org.modelwire.brief.BriefRevision;
import org.modelwire.brief.BriefSentence;
import org.modelwire.brief.BriefState;
import org.modelwire.publisher.Publisher;

/** What our texts show of articles. Callers bring the transaction. */
@ApplicationScoped
public class SourceReuseRepository {

    private static final EnumSet<BriefState> PUBLIC = EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED);

    @PersistenceContext
    private EntityManager em;

    void add(SourceReuse reuse) {
        em.persist(reuse);
    }

    /** What was last measured of an article. */
    Optional<SourceReuse> findLast(Article article) {
        return em.createQuery(
                        "select s from SourceReuse s where s.articleId = :article order by s.id desc",
                        SourceReuse.class)
                .setParameter("article", article.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What was measured of a publisher's articles since an instant, the oldest first. */
    public List<SourceReuse> findSince(Publisher publisher, Instant since) {
        return em.createQuery(
                        "select s from SourceReuse s where s.publisherId = :publisher and s.at >= :since"
                                + " order by s.at, s.id",
                        SourceReuse.class)
                .setParameter("publisher", publisher.id())
                .setParameter("since", since)
                .getResultList();
    }

    /** A text that readers see, with one of the articles behind it and what it shows of that. */
    public record Shown(BriefRevision text, Article article, Reuse reuse) {}

    /** What readers see of a publisher's articles now, what came out last first. */
    public List<Shown> findShown(Publisher publisher, int limit) {
        return em.createQuery(
                        "select r, a, s from SourceReuse s, Article a, BriefRevision r join r.brief b"
                                + " where s.publisherId = :publisher and r.id = s.revisionId and a.id = s.articleId"
                                + " and b.state in :public and r.number = b.currentNumber order by s.at desc, s.id desc",
                        Object[].class)
                .setParameter("publisher", publisher.id())
                .setParameter("public", PUBLIC)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Shown((BriefRevision) row[0], (Article) row[1], ((SourceReuse) row[2]).reuse()))
                .toList();
    }

    /** The sentences of some texts that quote an article, by the text's id, in their order. */
    public Map<Long, List<BriefSentence>> findQuoting(Collection<Long> revisionIds) {
        return revisionIds.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select s.revision.id, s from BriefSentence s where s.revision.id in :revisions"
                                        + " and s.quote is not null and s.articleId is not null order by s.id",
                                Object[].class)
                        .setParameter("revisions", revisionIds)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> (Long) row[0],
                                Collectors.mapping(row -> (BriefSentence) row[1], Collectors.toList())));
    }
}
