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
import java.util.Optional;
import org.modelwire.brief.BriefPublished;
import org.modelwire.brief.BriefUpdated;
import org.modelwire.brief.BriefWithdrawn;
import org.modelwire.brief.draft.DraftWatch;
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

    /** An update that names something else replaces what is open; what is due or resolved stays. */
    void follow(@Observes BriefUpdated brief) {
        Optional<WatchItem> known = items.findByBrief(brief.briefId());
        Optional<DraftWatch> named = brief.watch().filter(watch -> watch.by().isPresent());
        if (known.isEmpty()) {
            open(new BriefPublished(brief.briefId(), brief.slug(), named, brief.at()));
            return;
        }
        WatchItem item = known.get();
        if (item.isOpen()) {
            named.ifPresentOrElse(
                    watch -> replace(item, watch, brief),
                    () -> lapse(item, brief.slug() + " no longer names it", brief.at()));
        }
    }

    private void replace(WatchItem item, DraftWatch watch, BriefUpdated brief) {
        LocalDate day = watch.by().orElseThrow();
        if (!item.says(watch, day)) {
            String was = brief.slug() + " replaced \u201c" + item.text() + "\u201d, due " + item.dueOn();
            WatchState before = item.state();
            item.replace(watch, day, brief.at());
            changes.fire(StateChanged.of(ITEM, item.id(), before, item.state(), "publication", was, brief.at()));
        }
    }

    void end(@Observes BriefWithdrawn brief) {
        items.findByBrief(brief.briefId())
                .filter(item -> item.state().nextStates().contains(WatchState.VOID))
                .ifPresent(item -> lapse(item, brief.slug() + " was withdrawn", brief.at()));
    }

    private void lapse(WatchItem item, String why, Instant now) {
        WatchState before = item.state();
        item.lapse(now);
        changes.fire(StateChanged.of(ITEM, item.id(), before, item.state(), "publication", why, now));
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
