package org.modelwire.batch.newsletter;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * When to try again to send letters: less and less often while the same ones wait, a quarter of an hour apart at most, and at
 * once when those of the last try have gone out, however many come after them.
 */
public final class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Duration shortest;
    private Instant notBefore = Instant.MIN;
    private Duration pause;
    private Collection<?> tried = Set.of();

    /** Begins anew with a shortest pause. */
    public Patience(Duration shortest) {
        this.shortest = shortest;
        this.pause = shortest;
    }

    /**
     * Whether now is the time to try.
     *
     * @param waiting the letters that are due, by names that stay the same while they wait
     */
    public boolean isOver(Collection<?> waiting, Instant now) {
        if (Collections.disjoint(waiting, tried)) {
            notBefore = Instant.MIN;
            pause = shortest;
        }
        if (waiting.isEmpty() || now.isBefore(notBefore)) {
            return false;
        }
        tried = waiting;
        notBefore = now.plus(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return true;
    }
}
