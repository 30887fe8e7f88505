package org.modelwire.archive;

import java.util.List;
import java.util.Optional;

/**
 * A page of what a reader's search found.
 *
 * @param found how many briefs fit in all
 * @param briefIds those of this page, in order
 * @param next where the next page goes on; empty if there is none
 */
public record ReaderResult(long found, List<Long> briefIds, Optional<String> next) {}
