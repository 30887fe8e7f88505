package org.modelwire.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.modelwire.feed.Feed;
import org.modelwire.shared.Reason;

/**
 * The stored articles, and the choice of what is left to do. {@code find...} answers with an {@link Optional} or a list;
 * {@code get...} expects the row to be there. Callers bring the transaction.
 */
@ApplicationScoped
public class ArticleRepository {

    private static final int MOST_IN_ONE_QUERY = 500;

    private static final String CLAIMABLE = " and (a.claimedUntil is null or a.claimedUntil < :now)";

    private static final String RELEASE =
            "update Article a set a.claimedBy = null, a.claimedNode = null, a.claimedUntil = null where ";

    @PersistenceContext
    private EntityManager em;

    /** Which of these identities are stored already, or are never read again. */
    public Set<String> findKnown(Collection<String> identityHashes) {
        List<String> all = List.copyOf(identityHashes);
        Set<String> known = new HashSet<>();
        for (int from = 0; from < all.size(); from += MOST_IN_ONE_QUERY) {
            List<String> slice = all.subList(from, Math.min(all.size(), from + MOST_IN_ONE_QUERY));
            for (String kind : List.of("Article", "RemovedSource")) {
                known.addAll(em.createQuery(
                                "select a.identityHash from " + kind + " a where a.identityHash in :hashes",
                                String.class)
                        .setParameter("hashes", slice)
                        .getResultList());
            }
        }
        return known;
    }

    /** The articles that a feed brought under some of its own identities; at most 500 of these. */
    public List<Article> findByGuids(Feed feed, Collection<String> guids) {
        if (guids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select a from Article a where a.feed = :feed and a.entry.guid in :guids", Article.class)
                .setParameter("feed", feed)
                .setParameter("guids", guids.stream().limit(MOST_IN_ONE_QUERY).toList())
                .getResultList();
    }

    /** What some entries of a feed said when they were last seen, by identity; null where nobody took note of it. */
    public Map<String, String> findEntryHashes(Feed feed, Collection<String> identityHashes) {
        List<String> all = List.copyOf(identityHashes);
        Map<String, String> hashes = new HashMap<>();
        for (int from = 0; from < all.size(); from += MOST_IN_ONE_QUERY) {
            em.createQuery(
                            "select a.identityHash, a.entry.hash from Article a"
                                    + " where a.feed = :feed and a.identityHash in :hashes",
                            Object[].class)
                    .setParameter("feed", feed)
                    .setParameter("hashes", all.subList(from, Math.min(all.size(), from + MOST_IN_ONE_QUERY)))
                    .getResultStream()
                    .forEach(row -> hashes.put((String) row[0], (String) row[1]));
        }
        return hashes;
    }

    /** Finds an article by its identity. */
    public Optional<Article> findByIdentity(String identityHash) {
        return em.createQuery("select a from Article a where a.identityHash = :hash", Article.class)
                .setParameter("hash", identityHash)
                .getResultStream()
                .findFirst();
    }

    /** Ids of articles whose page is to be read again, because their entry has changed since. */
    public List<Long> findToReread(Instant now) {
        return em.createQuery(
                        "select a.id from Article a where a.entry.rereadAt <= :now" + CLAIMABLE + " order by a.id",
                        Long.class)
                .setParameter("now", now)
                .getResultList();
    }

    /**
     * Articles behind briefs that came out at or after an instant and are public, whose page was not read since another one.
     *
     * @param out first moment of publication that counts
     * @param read only those read before
     */
    public List<Article> findToWatch(Instant out, Instant read) {
        return em.createQuery(
                        "select a from Article a where a.state = :analysed and a.sourceText is not null"
                                + " and a.removedAt is null and a.copyOf is null and a.entry.rereadAt is null"
                                + " and a.fetchedAt < :read and (a.watchedAt is null or a.watchedAt < :read)"
                                + " and exists (select b.id from Brief b where b.storyId = a.storyId"
                                + " and b.publishedAt >= :out and b.shownAs is null and b.gone is null) order by a.id",
                        Article.class)
                .setParameter("analysed", ArticleState.ANALYSED)
                .setParameter("out", out)
                .setParameter("read", read)
                .getResultList();
    }

    /** The first article of any story that has the very text of another one. */
    public Optional<Article> findOriginal(Article article) {
        return em.createQuery(
                        "select a from Article a join fetch a.publisher where a.textHash = :hash and a.id <> :id"
                                + " and a.storyId is not null and a.copyOf is null order by a.id",
                        Article.class)
                .setParameter("hash", article.textHash())
                .setParameter("id", article.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The texts of an article that were replaced, the first one first. */
    public List<ArticleEdition> findEditions(long articleId) {
        return em.createQuery(
                        "select e from ArticleEdition e where e.articleId = :article order by e.number",
                        ArticleEdition.class)
                .setParameter("article", articleId)
                .getResultList();
    }

    /** Ids of articles whose page is to be read now, the oldest first. */
    public List<Long> findToFetch(Instant now) {
        return em.createQuery(
                        "select a.id from Article a where (a.state = :discovered or (a.state = :failed and a.retryAt <= :now"
                                + " and a.sourceText is null))" + CLAIMABLE + " order by a.id",
                        Long.class)
                .setParameter("discovered", ArticleState.DISCOVERED)
                .setParameter("failed", ArticleState.FAILED)
                .setParameter("now", now)
                .getResultList();
    }

    /**
     * Ids of articles whose text is here but which belong to no story yet, the oldest first. In a transaction, for a step reads
     * it outside of any, where its thread may share the entity manager of the request that began the run.
     */
    @Transactional
    public List<Long> findToGroup() {
        return em.createQuery(
                        "select a.id from Article a where a.state = :fetched and a.storyId is null"
                                + " order by a.publishedAt, a.id",
                        Long.class)
                .setParameter("fetched", ArticleState.FETCHED)
                .getResultList();
    }

    /** An instant before which none of the articles without a story was reported; empty if there are none. */
    public Optional<Instant> findEarliestToGroup() {
        return Stream.of("publishedAt", "discoveredAt")
                .flatMap(when -> em.createQuery(
                                "select a." + when + " from Article a where a.state = :fetched and a.storyId is null"
                                        + " and a." + when + " is not null order by a." + when,
                                Instant.class)
                        .setParameter("fetched", ArticleState.FETCHED)
                        .setMaxResults(1)
                        .getResultStream())
                .min(Instant::compareTo);
    }

    /** Ids of articles that belong to a story, whose text is kept, and which were published after an instant. */
    public List<Long> findGroupedSince(Instant since) {
        return em.createQuery(
                        "select a.id from Article a where a.storyId is not null and a.sourceText is not null"
                                + " and (a.publishedAt >= :since or a.discoveredAt >= :since) order by a.id",
                        Long.class)
                .setParameter("since", since)
                .getResultList();
    }

    /**
     * Claims an article for a run, if nobody else holds it.
     *
     * @return whether the caller now holds the claim
     */
    public boolean claim(long articleId, long run, Instant now, Instant until) {
        return em.createQuery("update Article a set a.claimedBy = :run, a.workedBy = :run, a.claimedNode = null,"
                                + " a.claimedUntil = :until where a.id = :id"
                                + CLAIMABLE)
                        .setParameter("run", run)
                        .setParameter("until", until)
                        .setParameter("id", articleId)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /**
     * Takes all articles of a story for this transaction, without waiting for anybody.
     *
     * @return whether nobody else has one of them in hand; the claims that stand are then seen as they are
     */
    public boolean lock(long storyId) {
        List<?> free = em.createNativeQuery(
                        "select id from article where story_id = ? order by id for update skip locked")
                .setParameter(1, storyId)
                .getResultList();
        long all = em.createQuery("select count(a) from Article a where a.storyId = :story", Long.class)
                .setParameter("story", storyId)
                .getSingleResult();
        return free.size() == all;
    }

    /**
     * Claims an article for a run, to be worked on by a node of its choice, if nobody else holds it.
     *
     * @return whether the caller now holds the claim
     */
    public boolean claim(long articleId, Claimant by, Instant now, Instant until) {
        return claim(articleId, by.run(), now, until)
                && em.createQuery("update Article a set a.claimedNode = :node where a.id = :id")
                                .setParameter("node", by.node())
                                .setParameter("id", articleId)
                                .executeUpdate()
                        == 1;
    }

    /** Lets go of what a run holds on its own node, because it has ended or died; other nodes finish what they have. */
    public int releaseClaimsOf(Claimant ended) {
        return em.createQuery(RELEASE + "a.claimedBy = :run and (a.claimedNode is null or a.claimedNode = :node)")
                .setParameter("run", ended.run())
                .setParameter("node", ended.node())
                .executeUpdate();
    }

    /** Lets go of what a node holds, for whatever run, because it has died. */
    public int releaseClaimsOf(String node) {
        return em.createQuery(RELEASE + "a.claimedNode = :node")
                .setParameter("node", node)
                .executeUpdate();
    }

    /** Lets go of what somebody holds of a story. */
    public int releaseClaims(long storyId, Claimant by) {
        return em.createQuery(RELEASE + "a.storyId = :story and a.claimedBy = :run and a.claimedNode = :node")
                .setParameter("story", storyId)
                .setParameter("run", by.run())
                .setParameter("node", by.node())
                .executeUpdate();
    }

    /** All articles of a story, the earliest report first. */
    public List<Article> findByStory(long storyId) {
        return em.createQuery(
                        "select a from Article a join fetch a.publisher where a.storyId = :story"
                                + " order by a.publishedAt, a.id",
                        Article.class)
                .setParameter("story", storyId)
                .getResultList();
    }

    /** All articles of some stories, with their publishers, the earliest report first; at most 500 stories. */
    public List<Article> findByStories(Collection<Long> storyIds) {
        if (storyIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select a from Article a join fetch a.publisher where a.storyId in :stories"
                                + " order by a.publishedAt, a.id",
                        Article.class)
                .setParameter("stories", storyIds)
                .getResultList();
    }

    /**
     * Lists articles for a person.
     *
     * @param limit most rows to bring back; from 1 to 1,000
     */
    public List<Article> find(Optional<ArticleState> state, Optional<Reason> reason, int limit) {
        TypedQuery<Article> query = em.createQuery(
                "select a from Article a join fetch a.publisher join fetch a.feed where 1 = 1"
                        + state.map(any -> " and a.state = :state").orElse("")
                        + reason.map(any -> " and a.reason = :reason").orElse("") + " order by a.id desc",
                Article.class);
        state.ifPresent(wanted -> query.setParameter("state", wanted));
        reason.ifPresent(wanted -> query.setParameter("reason", wanted));
        return query.setMaxResults(limit).getResultList();
    }

    /** Finds some articles by id, in the order of the ids; at most 500. */
    public List<Article> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select a from Article a where a.id in :ids order by a.id", Article.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** What was said about the use of some articles, the first decision first; at most 500 articles. */
    public List<RightsEvidence> findEvidence(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select e from RightsEvidence e where e.articleId in :ids order by e.articleId, e.seenAt, e.id",
                                RightsEvidence.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Finds an article. */
    public Optional<Article> find(long id) {
        return Optional.ofNullable(em.find(Article.class, id));
    }

    /** Gets an article that is known to be there. */
    public Article get(long id) {
        return Optional.ofNullable(em.find(Article.class, id))
                .orElseThrow(() -> new IllegalStateException("no article " + id));
    }

    public void add(Article article) {
        em.persist(article);
    }

    public void add(ArticleEdition edition) {
        em.persist(edition);
    }

    public void add(RightsEvidence evidence) {
        em.persist(evidence);
    }
}
