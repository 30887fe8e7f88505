package org.modelwire.brief.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The stored reviews, acceptances and notes. Callers bring the transaction. */
@ApplicationScoped
public class ReviewRepository {

    @PersistenceContext
    private EntityManager em;

    /** The review of one text of a brief, if it was let out by a person. */
    public Optional<HumanReview> findReview(long briefId, int number) {
        return em.createQuery(
                        "select r from HumanReview r where r.briefId = :brief and r.number = :number",
                        HumanReview.class)
                .setParameter("brief", briefId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** What editors accepted in a text of a brief and in those after it, the first one first. */
    public List<FindingAcceptance> findAcceptances(long briefId, int fromNumber) {
        return em.createQuery(
                        "select a from FindingAcceptance a where a.briefId = :brief and a.number >= :number order by a.id",
                        FindingAcceptance.class)
                .setParameter("brief", briefId)
                .setParameter("number", fromNumber)
                .getResultList();
    }

    /** All that editors said about a brief, the first note first. */
    public List<EditorNote> findNotes(long briefId) {
        return em.createQuery("select n from EditorNote n where n.briefId = :brief order by n.id", EditorNote.class)
                .setParameter("brief", briefId)
                .getResultList();
    }

    /** The notes that ask the writer for another text of a brief, the first one first. */
    public List<EditorNote> findOrders(long briefId) {
        return em.createQuery(
                        "select n from EditorNote n where n.briefId = :brief and n.kind = :kind and n.doneAt is null"
                                + " order by n.id",
                        EditorNote.class)
                .setParameter("brief", briefId)
                .setParameter("kind", NoteKind.SEND_BACK)
                .getResultList();
    }

    /** The stories of briefs that are to be written anew. */
    public List<Long> findOrderedStories() {
        return em.createQuery(
                        "select distinct b.storyId from EditorNote n, Brief b where b.id = n.briefId and n.kind = :kind"
                                + " and n.doneAt is null",
                        Long.class)
                .setParameter("kind", NoteKind.SEND_BACK)
                .getResultList();
    }

    public void add(HumanReview review) {
        em.persist(review);
    }

    public void add(FindingAcceptance acceptance) {
        em.persist(acceptance);
    }

    public void add(EditorNote note) {
        em.persist(note);
    }
}
