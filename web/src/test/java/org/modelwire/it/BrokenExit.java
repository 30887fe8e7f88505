package org.modelwire.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.modelwire.brief.BriefEvent;

/** An exit that fails for a single brief, after the others have done their part or before. */
@ApplicationScoped
public class BrokenExit {

    private volatile long broken;

    /** Lets every later publication, update, correction and withdrawal of a brief fail. */
    public void failFor(long briefId) {
        broken = briefId;
    }

    void on(@Observes BriefEvent brief) {
        if (brief.briefId() == broken) {
            throw new IllegalStateException("this exit is out of order");
        }
    }
}
