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

    /** Finds a subject by the readable part of its address. */
    public Optional<Subject> findBySlug(String slug) {
        return em.createQuery("select s from Subject s where s.slug = :slug", Subject.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** The names of all subjects, also of those that no public brief names; in any order. */
    public List<String> findNames() {
        return em.createQuery("select s.name from Subject s", String.class).getResultList();
    }

    public void add(Subject subject) {
        em.persist(subject);
    }
}
