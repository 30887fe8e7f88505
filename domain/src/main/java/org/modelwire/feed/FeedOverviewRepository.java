package org.modelwire.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The feeds as a person looks through them. Callers bring the transaction. */
@ApplicationScoped
public class FeedOverviewRepository {

    @PersistenceContext
    private EntityManager em;

    /** How feeds are doing. */
    public enum Health {
        ANY(""),
        OK(" and f.state = org.modelwire.feed.FeedState.ACTIVE and f.failures = 0 and f.lastPolledAt is not null"),
        FAILING(" and f.state = org.modelwire.feed.FeedState.ACTIVE and f.failures > 0"),
        NEW(" and f.state = org.modelwire.feed.FeedState.ACTIVE and f.failures = 0 and f.lastPolledAt is null"),
        OFF(" and f.state = org.modelwire.feed.FeedState.OFF");

        private final String condition;

        Health(String condition) {
            this.condition = condition;
        }
    }

    /**
     * Which feeds are wanted.
     *
     * @param text in their address or title, in any case; every feed if blank
     */
    public record Filter(String text, Health health) {}

    /** The feeds with their publishers, the one added last first. */
    public List<Feed> find(Filter filter, int first, int most) {
        return filtered("select f from Feed f", filter, " order by f.id desc", Feed.class)
                .setHint("eclipselink.join-fetch", "f.publisher")
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many feeds there are. */
    public long count(Filter filter) {
        return filtered("select count(f) from Feed f", filter, "", Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> filtered(String select, Filter filter, String order, Class<T> type) {
        boolean all = filter.text().isBlank();
        String named = all
                ? " where 1 = 1"
                : " where (lower(f.url) like :text escape '!' or lower(f.title) like :text escape '!')";
        TypedQuery<T> query = em.createQuery(select + named + filter.health().condition + order, type);
        return all ? query : query.setParameter("text", within(filter.text()));
    }

    /** A pattern that finds a text within another one; nothing in it stands for other letters. */
    private static String within(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    /** The feeds of a publisher, by address. */
    public List<Feed> findByPublisher(long publisherId, int most) {
        return em.createQuery("select f from Feed f where f.publisher.id = :publisher order by f.url", Feed.class)
                .setParameter("publisher", publisherId)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many feeds each of some publishers has; one without has no entry. */
    public Map<Long, Long> countByPublisher(Collection<Long> publisherIds) {
        return publisherIds.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select f.publisher.id, count(f) from Feed f where f.publisher.id in :publishers"
                                        + " group by f.publisher.id",
                                Object[].class)
                        .setParameter("publishers", publisherIds)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
