package org.modelwire.brief.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modelwire.article.ArticleState;
import org.modelwire.article.RightsEvidence;
import org.modelwire.publisher.Publisher;
import org.modelwire.shared.Reason;

/** Whose work is read, what became of it, and what was said about its use. Callers bring the transaction. */
@ApplicationScoped
public class PublisherWorkRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * How many articles of a publisher are in a state.
     *
     * @param reason why they were left out or failed; empty for the others
     */
    public record WorkCount(long publisherId, ArticleState state, Optional<Reason> reason, long articles) {}

    /**
     * Something that a publisher said, over all of its articles that it was read for.
     *
     * @param last as it was read last
     */
    public record SaidRule(RightsEvidence last, long articles) {}

    /** Finds publishers by domain, only those behind one. */
    public List<Publisher> findPublishers(String after, int limit) {
        return em.createQuery("select p from Publisher p where p.domain > :after order by p.domain", Publisher.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many publishers there are. */
    public long countPublishers() {
        return em.createQuery("select count(p) from Publisher p", Long.class).getSingleResult();
    }

    /** Counts the articles of some publishers by what became of them. */
    public List<WorkCount> countArticles(Collection<Long> publisherIds) {
        return publisherIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a.publisher.id, a.state, a.reason, count(a.id) from Article a"
                                        + " where a.publisher.id in :publishers"
                                        + " group by a.publisher.id, a.state, a.reason"
                                        + " order by a.publisher.id, a.state, a.reason",
                                Object[].class)
                        .setParameter("publishers", publisherIds)
                        .getResultStream()
                        .map(row -> new WorkCount(
                                (Long) row[0], (ArticleState) row[1], Optional.ofNullable((Reason) row[2]), (Long)
                                        row[3]))
                        .toList();
    }

    /** Counts the public briefs whose text rests on an article of some publishers. */
    public Map<Long, Long> countBriefs(Collection<Long> publisherIds) {
        return publisherIds.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select a.publisher.id, count(distinct b.id) from Article a, BriefRevision r join r.brief b"
                                        + " where b.state in :public and r.number = b.currentNumber"
                                        + " and a.storyId = b.storyId and a.state = :analysed"
                                        + " and a.readIn <= r.sourceNumber and a.publisher.id in :publishers"
                                        + " group by a.publisher.id",
                                Object[].class)
                        .setParameter("public", BriefListRepository.PUBLIC)
                        .setParameter("analysed", ArticleState.ANALYSED)
                        .setParameter("publishers", publisherIds)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** What was said about the use of the newest article of some publishers on which was decided; in their order. */
    public Map<Long, List<RightsEvidence>> findLatestDecisions(Collection<Long> publisherIds) {
        return publisherIds.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select p.publisher.id, e from RightsEvidence e, Article p where p.id = e.articleId"
                                        + " and p.id in (select max(d.articleId) from RightsEvidence d, Article a"
                                        + " where a.id = d.articleId and a.publisher.id in :publishers"
                                        + " group by a.publisher.id) order by e.id",
                                Object[].class)
                        .setParameter("publishers", publisherIds)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> (Long) row[0],
                                Collectors.mapping(row -> (RightsEvidence) row[1], Collectors.toList())));
    }

    /** Finds what was said about the use of a publisher's work, what was read last first. */
    public List<SaidRule> findRules(Publisher publisher, int limit) {
        Map<Long, Long> articles = em.createQuery(
                        "select max(e.id), count(distinct e.articleId) from RightsEvidence e, Article a"
                                + " where a.id = e.articleId and a.publisher = :publisher"
                                + " group by e.signal, e.matched, e.source, e.policy order by max(e.id) desc",
                        Object[].class)
                .setParameter("publisher", publisher)
                .setMaxResults(limit)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
        return articles.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select e from RightsEvidence e where e.id in :ids order by e.seenAt desc, e.id desc",
                                RightsEvidence.class)
                        .setParameter("ids", articles.keySet())
                        .getResultStream()
                        .map(last -> new SaidRule(last, articles.get(last.id())))
                        .toList();
    }
}
