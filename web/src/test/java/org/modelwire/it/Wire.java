package org.modelwire.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.Claimant;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefFinding;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.draft.Finding;
import org.modelwire.feed.Feed;
import org.modelwire.feed.FeedRepository;
import org.modelwire.run.JobRun;
import org.modelwire.run.JobStep;
import org.modelwire.shared.Reason;
import org.modelwire.watch.WatchItem;
import org.modelwire.watch.WatchRepository;

/** What is stored, as a test sees it: each call is one transaction and reads afresh. */
@ApplicationScoped
@Transactional
public class Wire {

    @Inject
    private FeedRepository feeds;

    @Inject
    private ArticleRepository articles;

    @Inject
    private BriefRepository briefs;

    @Inject
    private WatchRepository watchItems;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager em;

    /** Takes every feed out of the next run. */
    public void switchOffFeeds() {
        feeds.findAll().forEach(feed -> feed.switchOff(Reason.INTERRUPTED, "its test is over", clock.instant()));
    }

    public Feed feed(String url) {
        return feeds.findByUrl(url).orElseThrow();
    }

    public JobRun run(long id) {
        return em.find(JobRun.class, id);
    }

    public List<JobStep> steps(long runId) {
        return run(runId).steps();
    }

    /** Makes a run look as if nobody had heard of it for a while. */
    public void silence(long runId, Instant since) {
        em.createQuery("update JobRun r set r.heartbeatAt = :since where r.id = :id")
                .setParameter("since", since)
                .setParameter("id", runId)
                .executeUpdate();
    }

    public Article article(String url) {
        return findArticle(url).orElseThrow();
    }

    public Optional<Article> findArticle(String url) {
        return articles.find(Optional.empty(), Optional.empty(), 1_000).stream()
                .filter(article -> article.url().equals(url))
                .findFirst();
    }

    public boolean claim(long articleId, long run, Instant until) {
        return articles.claim(articleId, run, clock.instant(), until);
    }

    public void releaseClaims(long run) {
        articles.releaseClaimsOf(new Claimant(run, "node"));
    }

    /** The brief that covers an article. */
    public Brief briefAbout(String url) {
        return briefs.findByStory(article(url).storyId().orElseThrow()).orElseThrow();
    }

    public Brief brief(long id) {
        return briefs.get(id);
    }

    /** Number of the text that counts. */
    public int textOf(long briefId) {
        return briefs.get(briefId).current().number();
    }

    public List<Finding> findings(long briefId) {
        return briefs.get(briefId).current().findings().stream()
                .map(BriefFinding::finding)
                .toList();
    }

    public Optional<WatchItem> watchItem(long briefId) {
        return watchItems.findByBrief(briefId);
    }

    /** The changes of an item in the audit trail, in their order, as {@code FROM>TO}. */
    public List<String> audited(String item, long id) {
        return em.createQuery(
                        "select concat(coalesce(a.fromState, ''), '>', a.toState) from AuditEntry a"
                                + " where a.item = :item and a.itemId = :id order by a.id",
                        String.class)
                .setParameter("item", item)
                .setParameter("id", id)
                .getResultList();
    }

    /** Rows of every kind that a run may write, to see that another one writes none; that a run ended is one of its own. */
    public List<Long> rows() {
        return Stream.of(
                        "Article e",
                        "Story e",
                        "Brief e",
                        "BriefRevision e",
                        "Mention e",
                        "WatchItem e",
                        "Receipt e",
                        "AuditEntry e where e.item <> 'run'")
                .map(type -> em.createQuery("select count(e) from " + type, Long.class)
                        .getSingleResult())
                .toList();
    }
}
