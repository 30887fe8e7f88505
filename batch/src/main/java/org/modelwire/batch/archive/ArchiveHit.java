package org.modelwire.batch.archive;

/**
 * An earlier brief that was found.
 *
 * @param score BM25; only good for comparing hits of one search
 */
public record ArchiveHit(String slug, float score) {}
