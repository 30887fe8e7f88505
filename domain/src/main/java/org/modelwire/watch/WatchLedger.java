package org.modelwire.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefPublished;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefUpdated;
import org.modelwire.brief.BriefWithdrawn;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.shared.StateChanged;

/** Opens an item for each published brief that names one, calls it due on its day, and keeps what came of it. */
@ApplicationScoped
@Transactional
public class WatchLedger {

    private static final String ITEM = "watch item";

    @Inject
    private WatchRepository items;

    @Inject
    private BriefRepository briefs;

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
            open(new BriefPublished(brief.briefId(), brief.slug(), named, false, brief.at()));
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

    /**
     * Keeps a brief as what may tell what came of an item.
     *
     * @param sentence the brief's sentence that fits best
     * @return whether it is new; what was proposed once is never proposed again
     */
    public boolean propose(long itemId, long briefId, BigDecimal score, String sentence) {
        if (items.findProposed(itemId).contains(briefId)) {
            return false;
        }
        items.add(new WatchEvidence(items.get(itemId), briefs.get(briefId), score, sentence, clock.instant()));
        return true;
    }

    /**
     * An editor says what came of an item, in public and for good.
     *
     * @param outcome {@code CAME_TRUE}, {@code DID_NOT} or {@code VOID}
     * @param note why, in a sentence for readers
     * @param evidenceSlug the public brief that shows it
     * @throws IllegalStateChangeException if the outcome cannot follow the item's state
     * @throws IllegalArgumentException if the note is blank or too long, or the brief is not public
     */
    public void resolve(long itemId, WatchState outcome, String note, Optional<String> evidenceSlug, String actor) {
        WatchItem item = items.get(itemId);
        Brief evidence = evidenceSlug.map(this::publicBrief).orElse(null);
        WatchState before = item.state();
        Instant now = clock.instant();
        item.resolve(outcome, checked(note), evidence, actor, now);
        changes.fire(StateChanged.of(ITEM, itemId, before, item.state(), actor, note, now));
    }

    private Brief publicBrief(String slug) {
        return briefs.findPublic(slug)
                .orElseThrow(() -> new IllegalArgumentException("no public brief is called \"" + slug + "\""));
    }

    private static String checked(String note) {
        if (note.isBlank() || note.length() > WatchItem.MAX_NOTE) {
            throw new IllegalArgumentException("the note must have from 1 to " + WatchItem.MAX_NOTE + " characters");
        }
        return note;
    }

    /**
     * An editor gives an item that is due a later day.
     *
     * @param until after today and after the day it has; days begin and end in UTC
     * @param why a sentence for readers
     * @throws IllegalStateChangeException if the item is not due
     * @throws IllegalArgumentException if the day is not later, or the reason is blank or too long
     */
    public void extend(long itemId, LocalDate until, String why, String actor) {
        WatchItem item = items.get(itemId);
        Instant now = clock.instant();
        if (!until.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC)) || !until.isAfter(item.dueOn())) {
            throw new IllegalArgumentException("the new day must be after today and after " + item.dueOn());
        }
        WatchState before = item.state();
        item.extend(until, checked(why), actor, now);
        changes.fire(StateChanged.of(ITEM, itemId, before, item.state(), actor, "until " + until + ": " + why, now));
    }
}
