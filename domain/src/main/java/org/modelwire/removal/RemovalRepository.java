package org.modelwire.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.modelwire.article.Article;
import org.modelwire.article.RemovedSource;
import org.modelwire.article.RemovedSourceRepository;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefState;
import org.modelwire.shared.Sha256;

/** Purges what hangs on a removed brief, and counts what is left of it. Callers bring the transaction. */
@ApplicationScoped
public class RemovalRepository {

    private static final String OF_BRIEF =
            ".revision.id in (select r.id from BriefRevision r where r.brief.id = :brief)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RemovedSourceRepository removed;

    /** Forgets what was quoted from the articles, their earlier editions, what models answered, and what the text means, and that none of them is read again. */
    void purge(Brief brief, List<Article> sources, Instant now) {
        sources.forEach(article -> removed.add(new RemovedSource(
                article.identityHash(),
                article.publisher().domain(),
                article.textHash(),
                Sha256.of(article.title()),
                now)));
        em.flush();
        List<Long> articleIds = sources.stream().map(Article::id).toList();
        change(
                "update BriefSentence s set s.quote = null, s.quoteStart = null, s.quoteEnd = null where s" + OF_BRIEF,
                brief);
        change("update BriefFinding f set f.evidence = '' where f" + OF_BRIEF, brief);
        change("update Mention m set m.evidence = '' where m.brief.id = :brief", brief);
        change("delete from WatchEvidence e where e.brief.id = :brief", brief);
        change(
                "delete from StoredEmbedding e where e.textHash in"
                        + " (select r.textHash from BriefRevision r where r.brief.id = :brief)",
                brief);
        em.createQuery("update Receipt r set r.answer = null where r.storyId = :story")
                .setParameter("story", brief.storyId())
                .executeUpdate();
        if (!articleIds.isEmpty()) {
            em.createQuery("delete from ArticleEdition e where e.articleId in :articles")
                    .setParameter("articles", articleIds)
                    .executeUpdate();
        }
    }

    private void change(String query, Brief brief) {
        em.createQuery(query).setParameter("brief", brief.id()).executeUpdate();
    }

    /**
     * A place in the database that holds text, and how many rows there still do.
     *
     * @param name in words
     */
    public record Rest(String name, long rows) {}

    /** Where text of a brief's sources is still kept. */
    public List<Rest> findRests(Brief brief) {
        return List.of(
                new Rest(
                        "texts of articles",
                        count(
                                "select count(a) from Article a where a.storyId = :key"
                                        + " and (a.sourceText is not null or a.entry.content is not null)",
                                brief.storyId())),
                new Rest(
                        "earlier editions",
                        count(
                                "select count(e) from ArticleEdition e, Article a"
                                        + " where e.articleId = a.id and a.storyId = :key",
                                brief.storyId())),
                new Rest(
                        "quotations",
                        count(
                                "select count(s) from BriefSentence s where s.revision.brief.id = :key"
                                        + " and s.quote is not null",
                                brief.id())),
                new Rest(
                        "answers of models",
                        count(
                                "select count(r) from Receipt r where r.storyId = :key" + " and r.answer is not null",
                                brief.storyId())),
                new Rest(
                        "embeddings",
                        count(
                                "select count(e) from StoredEmbedding e, BriefRevision r"
                                        + " where e.textHash = r.textHash and r.brief.id = :key",
                                brief.id())));
    }

    /**
     * Texts of a brief that readers see, or saw, in another one that is public, each with one such brief.
     *
     * @param texts of the brief
     */
    public List<SharedText> findShared(Brief brief, Collection<String> texts) {
        return texts.isEmpty()
                ? List.of()
                : Stream.of("r.headline", "r.watchText", "s.text")
                        .flatMap(text -> shared(text, brief, texts))
                        .toList();
    }

    private Stream<SharedText> shared(String text, Brief brief, Collection<String> texts) {
        return em.createQuery(
                        "select new " + SharedText.class.getName() + "(" + text + ", min(b.slug))"
                                + " from BriefRevision r join r.brief b"
                                + (text.startsWith("s.") ? " join r.sentences s" : "")
                                + " where " + text + " in :texts and b.id <> :brief and b.state in :public"
                                + " and r.publishedAt is not null group by " + text,
                        SharedText.class)
                .setParameter("texts", texts)
                .setParameter("brief", brief.id())
                .setParameter("public", EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED))
                .getResultStream();
    }

    private long count(String query, long key) {
        return em.createQuery(query, Long.class).setParameter("key", key).getSingleResult();
    }
}
