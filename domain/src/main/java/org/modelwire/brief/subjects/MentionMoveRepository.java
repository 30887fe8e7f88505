package org.modelwire.brief.subjects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.modelwire.subject.Subject;

/** Moves mentions from one subject to another, many at a time. Callers bring the transaction. */
@ApplicationScoped
public class MentionMoveRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * The words by which briefs name a subject.
     *
     * @param mentions in how many texts
     */
    public record NamedBy(String words, long mentions) {}

    /** The words by which all texts name a subject, the most used first. */
    public List<NamedBy> findWords(Subject subject, int most) {
        return em.createQuery(
                        "select lower(m.words), count(m) from Mention m where m.subject = :subject"
                                + " group by lower(m.words) order by count(m) desc, lower(m.words)",
                        Object[].class)
                .setParameter("subject", subject)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new NamedBy((String) row[0], (Long) row[1]))
                .toList();
    }

    /**
     * Moves every mention of a subject to another one and keeps where it was. A text that names both keeps its mention of the
     * first, which nobody is shown.
     */
    int move(Subject from, Subject to) {
        return em.createQuery("update Mention m set m.subject = :to, m.was = :was where m.subject = :from"
                        + " and not exists (select o.id from Mention o where o.brief = m.brief and o.revision = m.revision"
                        + " and o.subject = :to)")
                .setParameter("to", to)
                .setParameter("from", from)
                .setParameter("was", from.id())
                .executeUpdate();
    }

    /** Moves back what was moved from a subject, and what has named it by its name since. */
    int moveBack(Subject to, Subject from) {
        return em.createQuery("update Mention m set m.subject = :to, m.was = null where m.subject = :from"
                        + " and (m.was = :was or lower(m.words) = :name)"
                        + " and not exists (select o.id from Mention o where o.brief = m.brief and o.revision = m.revision"
                        + " and o.subject = :to)")
                .setParameter("to", to)
                .setParameter("from", from)
                .setParameter("was", to.id())
                .setParameter("name", to.name().toLowerCase(Locale.ROOT))
                .executeUpdate();
    }

    /** Moves the mentions with some words. */
    int moveNamedBy(String words, Subject from, Subject to) {
        return em.createQuery(
                        "update Mention m set m.subject = :to where m.subject = :from and lower(m.words) = :words")
                .setParameter("to", to)
                .setParameter("from", from)
                .setParameter("words", words.toLowerCase(Locale.ROOT))
                .executeUpdate();
    }
}
