package org.modelwire.batch.archive.rank;

import java.util.List;
import java.util.OptionalLong;

/**
 * What an engine brings back.
 *
 * @param searched how many briefs were looked through
 * @param since earliest day of them, in days since 1 January 1970
 * @param briefs in any order
 */
public record Candidates(int searched, OptionalLong since, List<IndexedBrief> briefs) {}
