/**
 * What all engines share: which words count, which briefs are candidates, and how candidates rank. An engine only keeps
 * an {@link org.modelwire.batch.archive.rank.ArchiveIndex}.
 */
package org.modelwire.batch.archive.rank;
