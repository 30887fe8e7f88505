package org.modelwire.batch.archive.rank;

import java.util.List;

/**
 * All that an engine takes in of a brief.
 *
 * @param brief what it brings back as a candidate
 * @param headline words of the headline, analysed
 * @param context words of all that stands beside headline and summary, analysed
 * @param kind name of the context kind; empty if there is none
 * @param publishers domains of those who reported the story
 */
public record IndexedEntry(
        IndexedBrief brief, List<String> headline, List<String> context, String kind, List<String> publishers) {}
