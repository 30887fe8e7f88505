package org.modelwire.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The stored subjects. Callers bring the transaction. */
@ApplicationScoped
public class SubjectRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * Finds what readers see by the readable part of an address: the subject, or the one that it was merged into or is
     * another name of. Its own slug may be another one.
     *
     * @return empty also for one that an editor blocked
     */
    public Optional<Subject> findBySlug(String slug) {
        return resolve(slug).filter(subject -> !subject.isBlocked());
    }

    /** The subject that a name of this slug means, also if it is blocked. */
    public Optional<Subject> resolve(String slug) {
        return findExactly(slug)
                .map(subject -> subject.mergedInto().orElse(subject))
                .or(() -> findAlias(slug).map(SubjectAlias::subject));
    }

    /** Finds the row of a slug, whatever became of it. */
    public Optional<Subject> findExactly(String slug) {
        return em.createQuery("select s from Subject s where s.slug = :slug", Subject.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** Finds another name by its slug. */
    public Optional<SubjectAlias> findAlias(String slug) {
        return em.createQuery("select a from SubjectAlias a where a.slug = :slug", SubjectAlias.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** The other names of a subject, in alphabetical order. */
    public List<SubjectAlias> findAliases(Subject subject) {
        return em.createQuery(
                        "select a from SubjectAlias a where a.subject = :subject order by a.name", SubjectAlias.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** What was merged into a subject, in alphabetical order. */
    public List<Subject> findMerged(Subject subject) {
        return em.createQuery(
                        "select s from Subject s where s.mergedInto = :subject order by s.name, s.id", Subject.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** Finds a subject by its number. */
    public Optional<Subject> find(long id) {
        return Optional.ofNullable(em.find(Subject.class, id));
    }

    public void add(SubjectAlias alias) {
        em.persist(alias);
    }

    public void remove(SubjectAlias alias) {
        em.remove(alias);
    }

    /** The names of all subjects, also of those that no public brief names; in any order. */
    public List<String> findNames() {
        return em.createQuery("select s.name from Subject s", String.class).getResultList();
    }

    public void add(Subject subject) {
        em.persist(subject);
    }
}
