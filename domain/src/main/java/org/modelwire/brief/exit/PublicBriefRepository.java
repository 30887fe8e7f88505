package org.modelwire.brief.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.modelwire.article.ArticleState;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.Correction;

/** Pages of briefs for machines. Each page takes the same few queries, however long it is. Callers bring the transaction. */
@ApplicationScoped
public class PublicBriefRepository {

    private static final EnumSet<BriefState> PUBLIC = EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED);
    private static final EnumSet<BriefState> EVER_PUBLIC =
            EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED, BriefState.HIDDEN, BriefState.WITHDRAWN);

    private static final String NAMES = " and exists (select m.id from Mention m where m.brief = b"
            + " and m.revision = b.currentNumber and m.subject.slug = :mention)";
    private static final String RESTS_ON = " and exists (select a.id from Article a, BriefRevision r where r.brief = b"
            + " and r.number = b.currentNumber and a.storyId = b.storyId and a.publisher.domain = :publisher"
            + " and a.state = :analysed and a.readIn <= r.sourceNumber)";

    @PersistenceContext
    private EntityManager em;

    /**
     * Finds public briefs, those published last first.
     *
     * @param after only what stands behind this place
     */
    public List<Brief> findPublished(BriefFilter filter, Optional<PageKey> after, int limit) {
        TypedQuery<Brief> query = whole("select b from Brief b where b.state in :states"
                        + filter.since()
                                .map(since -> " and b.publishedAt >= :since")
                                .orElse("")
                        + filter.mention().map(slug -> NAMES).orElse("")
                        + filter.publisher().map(domain -> RESTS_ON).orElse("")
                        + behind(after, "publishedAt"))
                .setParameter("states", PUBLIC);
        filter.since().ifPresent(since -> query.setParameter("since", since));
        filter.mention().ifPresent(slug -> query.setParameter("mention", slug));
        filter.publisher()
                .ifPresent(domain ->
                        query.setParameter("publisher", domain).setParameter("analysed", ArticleState.ANALYSED));
        return page(query, after, limit);
    }

    /**
     * Finds briefs that are or were public, those that changed last first: a correction brings a brief to the front again,
     * and a withdrawal stays in its place among the changes.
     *
     * @param mention slug of a subject that the current text names
     * @param after only what stands behind this place
     */
    public List<Brief> findChanged(Optional<String> mention, Optional<PageKey> after, int limit) {
        TypedQuery<Brief> query = whole("select b from Brief b where b.state in :states"
                        + mention.map(slug -> NAMES).orElse("")
                        + behind(after, "updatedAt"))
                .setParameter("states", EVER_PUBLIC);
        mention.ifPresent(slug -> query.setParameter("mention", slug));
        return page(query, after, limit);
    }

    private static String behind(Optional<PageKey> after, String time) {
        return after.map(key -> " and (b." + time + " < :at or (b." + time + " = :at and b.id < :id))")
                        .orElse("") + " order by b." + time + " desc, b.id desc";
    }

    private static List<Brief> page(TypedQuery<Brief> query, Optional<PageKey> after, int limit) {
        after.ifPresent(key -> query.setParameter("at", key.at()).setParameter("id", key.id()));
        return query.setMaxResults(limit).getResultList();
    }

    /** Finds public briefs by id, in no order. */
    public List<Brief> findByIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : whole("select b from Brief b where b.id in :ids and b.state in :states")
                        .setParameter("ids", ids)
                        .setParameter("states", PUBLIC)
                        .getResultList();
    }

    /** A query whose result reads each relation once, not once a row; IN, because a join would forget the limit. */
    private TypedQuery<Brief> whole(String query) {
        return em.createQuery(query, Brief.class)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "b.revisions.sentences.cited.revisions")
                .setHint("eclipselink.batch", "b.mentions.subject");
    }

    /** When readers last saw something change; empty before the first brief. */
    public Optional<Instant> lastChange() {
        return em.createQuery(
                        "select b.updatedAt from Brief b where b.state in :states order by b.updatedAt desc",
                        Instant.class)
                .setParameter("states", EVER_PUBLIC)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Finds the corrections of all briefs that are or were public, the latest first, with their briefs. */
    public List<Correction> findCorrections(int limit) {
        return em.createQuery("select c from Correction c order by c.at desc, c.id desc", Correction.class)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.brief.revisions")
                .setMaxResults(limit)
                .getResultList();
    }
}
