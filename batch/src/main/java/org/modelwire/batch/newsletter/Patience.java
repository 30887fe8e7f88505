package org.modelwire.batch.newsletter;

import java.time.Duration;
import java.time.Instant;

/** When to ask again for letters that still wait: less and less often, a quarter of an hour apart at most. */
public final class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Duration shortest;
    private Instant notBefore = Instant.MIN;
    private Duration pause;

    /** Begins anew with a shortest pause. */
    public Patience(Duration shortest) {
        this.shortest = shortest;
        this.pause = shortest;
    }

    /** Nothing waits any more: whatever comes next is asked for at once. */
    public void rest() {
        notBefore = Instant.MIN;
        pause = shortest;
    }

    /** Whether now is the time; if it is, the next one is twice as far. */
    public boolean isOver(Instant now) {
        if (now.isBefore(notBefore)) {
            return false;
        }
        notBefore = now.plus(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return true;
    }
}
