package org.modelwire.batch.model;

import java.time.Duration;
import java.util.List;
import org.modelwire.archive.Embedding;

/**
 * Embeddings that a call brought.
 *
 * @param embeddings one for each text, in the order of the texts, all of one size
 * @param latency from the first request to the answer
 */
public record EmbeddingAnswer(List<Embedding> embeddings, Usage usage, Duration latency) {}
