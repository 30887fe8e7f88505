package org.modelwire.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The stored stories. Callers bring the transaction. */
@ApplicationScoped
public class StoryRepository {

    @PersistenceContext
    private EntityManager em;

    /** Gets a story that is known to be there. */
    public Story get(long id) {
        return Optional.ofNullable(em.find(Story.class, id))
                .orElseThrow(() -> new IllegalStateException("no story " + id));
    }

    /** Stores a story and gives it its id. */
    public void add(Story story) {
        em.persist(story);
    }
}
