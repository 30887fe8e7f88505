package org.modelwire.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.modelwire.shared.StateChanged;

/** Tells the audit trail, and the exits of what readers see, of a change, in the transaction of the change. */
@ApplicationScoped
public class BriefExits {

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Event<BriefEvent> exits;

    void tell(StateChanged change) {
        changes.fire(change);
    }

    void tell(StateChanged change, BriefEvent event) {
        changes.fire(change);
        exits.fire(event);
    }
}
