package org.modelwire.run.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.draft.PromptCatalogue.Instructions;

/** The words of prompts as they were. Callers bring the transaction. */
@ApplicationScoped
public class PromptTextRepository {

    @PersistenceContext
    private EntityManager em;

    /** Keeps those versions that are not kept yet, as words that are or were in force. */
    public void keep(List<Instructions> prompts, Instant now) {
        for (Instructions prompt : prompts) {
            Optional<PromptText> known = find(prompt.name(), prompt.version());
            known.ifPresent(text -> text.ship(now));
            if (known.isEmpty()) {
                em.persist(new PromptText(prompt, false, now));
            }
        }
    }

    /** Keeps words that somebody tries, if they are not kept yet. */
    public void keepTried(Instructions prompt, Instant now) {
        if (find(prompt.name(), prompt.version()).isEmpty()) {
            em.persist(new PromptText(prompt, true, now));
        }
    }

    /** Finds a version of a prompt. */
    public Optional<PromptText> find(String name, String version) {
        return em.createQuery(
                        "select t from PromptText t where t.name = :name and t.promptVersion = :version",
                        PromptText.class)
                .setParameter("name", name)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    /** The versions of a prompt that are or were in force, the one met last first. */
    public List<PromptText> findVersions(String name) {
        return em.createQuery(
                        "select t from PromptText t where t.name = :name and t.tried = false order by t.since desc, t.id desc",
                        PromptText.class)
                .setParameter("name", name)
                .getResultList();
    }
}
