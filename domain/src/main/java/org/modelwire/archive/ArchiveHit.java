package org.modelwire.archive;

/**
 * An earlier brief that was found.
 *
 * @param score how well it fits, from 0 to 2; the same on every engine
 * @param relevance the part of the score that its words alone make, from 0 to 1
 */
public record ArchiveHit(long briefId, String slug, double score, double relevance) {}
