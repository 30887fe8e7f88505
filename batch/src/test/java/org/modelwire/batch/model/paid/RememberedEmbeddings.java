package org.modelwire.batch.model.paid;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.modelwire.archive.Embedding;
import org.modelwire.archive.EmbeddingRepository;

/** Embeddings in memory, of one maker. */
public class RememberedEmbeddings extends EmbeddingRepository {

    private final Map<String, Embedding> kept = new ConcurrentHashMap<>();

    @Override
    public Map<String, Embedding> find(String maker, Collection<String> textHashes) {
        Map<String, Embedding> found = new HashMap<>(kept);
        found.keySet().retainAll(textHashes);
        return found;
    }

    @Override
    public int keep(String maker, Map<String, Embedding> embeddings) {
        kept.putAll(embeddings);
        return embeddings.size();
    }
}
