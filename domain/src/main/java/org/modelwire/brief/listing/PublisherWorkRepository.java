package org.modelwire.brief.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modelwire.article.ArticleState;
import org.modelwire.article.RightsEvidence;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.Reason;

/** Whose work is read, what became of it, and what was said about its use. Callers bring the transaction. */
@ApplicationScoped
public class PublisherWorkRepository {

    private static final String RULE = "e.signal, e.matched, e.source, e.policy";

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
     * @param example an address where it stood; empty if it stood nowhere
     * @param last when it was read last
     */
    public record SaidRule(
            String signal,
            String matched,
            String source,
            PublisherPolicy policy,
            Optional<String> example,
            long articles,
            Instant last) {}

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

    /** What was said about the use of the publisher's article on which was decided last; empty before the first. */
    public List<RightsEvidence> findLatestDecision(Publisher publisher) {
        return em.createQuery(
                        "select e.articleId from RightsEvidence e, Article a where a.id = e.articleId"
                                + " and a.publisher = :publisher order by e.seenAt desc, e.id desc",
                        Long.class)
                .setParameter("publisher", publisher)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(this::findEvidence)
                .orElse(List.of());
    }

    private List<RightsEvidence> findEvidence(long articleId) {
        return em.createQuery(
                        "select e from RightsEvidence e where e.articleId = :article order by e.id",
                        RightsEvidence.class)
                .setParameter("article", articleId)
                .getResultList();
    }

    /** Finds what was said about the use of a publisher's work, what was read last first. */
    public List<SaidRule> findRules(Publisher publisher, int limit) {
        return em.createQuery(
                        "select " + RULE + ", min(e.address), count(distinct e.articleId), max(e.seenAt)"
                                + " from RightsEvidence e, Article a where a.id = e.articleId"
                                + " and a.publisher = :publisher group by " + RULE
                                + " order by max(e.seenAt) desc, e.signal, e.matched",
                        Object[].class)
                .setParameter("publisher", publisher)
                .setMaxResults(limit)
                .getResultStream()
                .map(PublisherWorkRepository::rule)
                .toList();
    }

    private static SaidRule rule(Object... row) {
        return new SaidRule(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (PublisherPolicy) row[3],
                Optional.ofNullable((String) row[4]),
                (Long) row[5],
                (Instant) row[6]);
    }
}
