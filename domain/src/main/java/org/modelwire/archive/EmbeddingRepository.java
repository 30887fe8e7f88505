package org.modelwire.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The embeddings that were paid for, by the hashes of their texts. Without a caller's transaction each step is one. */
@ApplicationScoped
@Transactional
public class EmbeddingRepository {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Finds embeddings by the hashes of their texts; those that are not there are left out.
     *
     * @param maker who made them
     */
    public Map<String, Embedding> find(String maker, Collection<String> textHashes) {
        Map<String, Embedding> found = new HashMap<>();
        stored(maker, textHashes).forEach(kept -> found.put(kept.textHash(), kept.embedding()));
        return found;
    }

    /**
     * Keeps embeddings by the hashes of their texts; one that is there already stays.
     *
     * @return how many were not there
     */
    public int keep(String maker, Map<String, Embedding> embeddings) {
        Map<String, Embedding> missing = new HashMap<>(embeddings);
        stored(maker, embeddings.keySet()).forEach(kept -> missing.remove(kept.textHash()));
        missing.forEach((hash, embedding) -> em.persist(new StoredEmbedding(maker, hash, embedding, clock.instant())));
        return missing.size();
    }

    private List<StoredEmbedding> stored(String maker, Collection<String> textHashes) {
        return textHashes.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select e from StoredEmbedding e where e.maker = :maker and e.textHash in :hashes",
                                StoredEmbedding.class)
                        .setParameter("maker", maker)
                        .setParameter("hashes", textHashes)
                        .getResultList();
    }
}
