package org.modelwire.takedown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.shared.StateChanged;

/** Tells the audit trail what happens to requests, never who made them. */
@ApplicationScoped
public class TakedownChanges {

    private static final String ITEM = "takedown request";
    private static final String REQUESTER = "requester";

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    Instant now() {
        return clock.instant();
    }

    void created(TakedownRequest request, Optional<String> repeated) {
        String why = request.receiptNumber() + ": " + request.wish().label()
                + repeated.map(first -> ", as " + first + " did").orElse("");
        changes.fire(StateChanged.created(ITEM, request.id(), request.state(), REQUESTER, why, now()));
    }

    /** Does something to a request and tells of it, if that changed its state. */
    void around(TakedownRequest request, String actor, String why, Runnable change) {
        TakedownState before = request.state();
        change.run();
        if (request.state() != before) {
            changes.fire(StateChanged.of(
                    ITEM, request.id(), before, request.state(), actor, request.receiptNumber() + ": " + why, now()));
        }
    }

    void byRequester(TakedownRequest request, String why, Runnable change) {
        around(request, REQUESTER, why, change);
    }
}
