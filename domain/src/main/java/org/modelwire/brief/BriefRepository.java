package org.modelwire.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The stored briefs. Callers bring the transaction; lists of public briefs hold nothing that a reader may not see. */
@ApplicationScoped
public class BriefRepository {

    private static final EnumSet<BriefState> PUBLIC = EnumSet.of(BriefState.PUBLISHED, BriefState.CORRECTED);

    @PersistenceContext
    private EntityManager em;

    /** Finds a brief that readers may see. What is told of it is read once a relation, whatever it names and cites. */
    public Optional<Brief> findPublic(String slug) {
        return em.createQuery("select b from Brief b where b.slug = :slug and b.state in :public", Brief.class)
                .setParameter("slug", slug)
                .setParameter("public", PUBLIC)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "b.revisions.sentences.cited.revisions")
                .setHint("eclipselink.batch", "b.mentions.subject")
                .getResultStream()
                .findFirst();
    }

    /** Finds a brief in any state by the readable part of its address. */
    public Optional<Brief> findBySlug(String slug) {
        return em.createQuery("select b from Brief b where b.slug = :slug", Brief.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** Finds the brief about a story, in any state. */
    public Optional<Brief> findByStory(long storyId) {
        return em.createQuery("select b from Brief b where b.storyId = :story", Brief.class)
                .setParameter("story", storyId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Finds the newest public briefs, those reported last first.
     *
     * @param limit most rows to bring back; at least 1
     */
    public List<Brief> findNewest(int limit) {
        return em.createQuery(
                        "select b from Brief b where b.state in :public order by b.reportedAt desc, b.id desc",
                        Brief.class)
                .setParameter("public", PUBLIC)
                // a list reads each relation once, not once a row; IN, because a join would forget the limit
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "b.revisions.sentences")
                .setHint("eclipselink.batch", "b.mentions.subject")
                .setMaxResults(limit)
                .getResultList();
    }

    /** Finds the public briefs that name a subject, those reported last first. */
    public List<Brief> findMentioning(String subjectSlug, int limit) {
        return em.createQuery(
                        "select b from Brief b where b.state in :public and exists (select m.id from Mention m"
                                + " where m.brief = b and m.revision = b.currentNumber and m.subject.slug = :slug)"
                                + " order by b.reportedAt desc, b.id desc",
                        Brief.class)
                .setParameter("slug", subjectSlug)
                .setParameter("public", PUBLIC)
                // a list reads each relation once, not once a row; IN, because a join would forget the limit
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "b.revisions.sentences")
                .setHint("eclipselink.batch", "b.mentions.subject")
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Ids of the briefs whose pending text is in a state, those reported first first, so that a brief follows the ones it
     * cites. In a transaction, for steps read it outside of any, where their thread may share the entity manager of the request
     * that began the run.
     */
    @Transactional
    public List<Long> findIds(BriefState state) {
        return em.createQuery(
                        "select b.id from Brief b where (b.candidateState is null and b.state = :state)"
                                + " or b.candidateState = :state order by b.reportedAt, b.id",
                        Long.class)
                .setParameter("state", state)
                .getResultList();
    }

    /** Finds the briefs about some stories, in any state. */
    public List<Brief> findByStories(Collection<Long> storyIds) {
        return storyIds.isEmpty()
                ? List.of()
                : em.createQuery("select b from Brief b where b.storyId in :stories order by b.id", Brief.class)
                        .setParameter("stories", storyIds)
                        .getResultList();
    }

    /** Finds the briefs that are not over and cite a brief, in the text that counts or in the one that waits. */
    public List<Brief> findCiting(Brief cited) {
        return em.createQuery(
                        "select distinct b from BriefSentence s join s.revision r join r.brief b where s.cited = :cited"
                                + " and b.state not in :over"
                                + " and (r.number = b.currentNumber or r.number = b.candidateNumber) order by b.id",
                        Brief.class)
                .setParameter("cited", cited)
                .setParameter("over", EnumSet.of(BriefState.REJECTED, BriefState.WITHDRAWN))
                .getResultList();
    }

    /** How many briefs readers can see. */
    public long countPublic() {
        return em.createQuery("select count(b) from Brief b where b.state in :public", Long.class)
                .setParameter("public", PUBLIC)
                .getSingleResult();
    }

    /** Finds a brief in any state. */
    public Optional<Brief> findAny(long id) {
        return Optional.ofNullable(em.find(Brief.class, id));
    }

    /** Gets a brief that is known to be there. */
    public Brief get(long id) {
        return Optional.ofNullable(em.find(Brief.class, id))
                .orElseThrow(() -> new IllegalStateException("no brief " + id));
    }

    /** Stores a brief and gives it its id. */
    public void add(Brief brief) {
        em.persist(brief);
    }
}
