package org.modelwire.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.modelwire.brief.BriefPublished;

/** An exit that fails for a single brief, after the others have done their part or before. */
@ApplicationScoped
public class BrokenExit {

    private volatile long broken;

    /** Lets the publication of a brief fail. */
    public void failFor(long briefId) {
        broken = briefId;
    }

    void on(@Observes BriefPublished brief) {
        if (brief.briefId() == broken) {
            throw new IllegalStateException("this exit is out of order");
        }
    }
}
