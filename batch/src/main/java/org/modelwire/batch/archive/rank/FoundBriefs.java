package org.modelwire.batch.archive.rank;

import java.util.List;

/**
 * What an engine found for a reader.
 *
 * @param found how many briefs fit in all
 * @param page those of the page that was asked for, in order
 */
public record FoundBriefs(long found, List<Position> page) {}
