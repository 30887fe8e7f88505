package org.modelwire.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.modelwire.brief.BriefPublished;
import org.modelwire.shared.StateChanged;

/** Opens an item for each published brief that names one, and calls it due on its day. */
@ApplicationScoped
@Transactional
public class WatchLedger {

    private static final String ITEM = "watch item";

    @Inject
    private WatchRepository items;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    void open(@Observes BriefPublished brief) {
        brief.watch()
                .ifPresent(watch -> watch.by().ifPresent(by -> {
                    WatchItem item = new WatchItem(brief.briefId(), watch, by, brief.at());
                    items.add(item);
                    changes.fire(StateChanged.created(
                            ITEM, item.id(), item.state(), "publication", brief.slug(), brief.at()));
                }));
    }

    /** Ids of the items whose day has come, the oldest first. Days begin and end in UTC. */
    public List<Long> fallingDue() {
        return items.findFallingDue(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Calls one item due. */
    public void fallDue(long itemId, String actor) {
        WatchItem item = items.get(itemId);
        Instant now = clock.instant();
        WatchState before = item.state();
        item.fallDue(now);
        changes.fire(StateChanged.of(ITEM, itemId, before, item.state(), actor, "its day has come", now));
    }
}
