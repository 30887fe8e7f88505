package org.modelwire.brief.exit;

import java.time.Instant;

/**
 * A place in a list that is ordered by time and id: what was given out before it never moves behind it.
 *
 * @param id tells apart what happened in the same instant
 */
public record PageKey(Instant at, long id) {}
