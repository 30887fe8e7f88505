package org.modelwire.web.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modelwire.brief.Brief;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.listing.BriefListRepository;
import org.modelwire.watch.PublicWatchRepository;
import org.modelwire.watch.WatchCount;
import org.modelwire.watch.WatchItem;
import org.modelwire.watch.WatchRepository;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.view.BriefReader;

/** Reads the ledger, in one transaction a call. */
@ApplicationScoped
@Transactional
public class LedgerReader {

    @Inject
    private PublicWatchRepository ledger;

    @Inject
    private WatchRepository items;

    @Inject
    private BriefListRepository briefs;

    @Inject
    private BriefReader reader;

    /** How many items there are, by kind of brief and state. */
    public List<WatchCount> count() {
        return ledger.count();
    }

    /**
     * A page of items.
     *
     * @param next slug of the brief after whose item the next page goes on; empty if there is none
     */
    public record Page(List<LedgerItem> items, Optional<String> next) {}

    /**
     * Reads a page of a shelf.
     *
     * @param last slug of the brief whose item the page before showed last; empty for the first page
     * @return empty if no brief that readers saw and that has an item is called so
     */
    Optional<Page> page(Shelf shelf, Optional<String> last, int most) {
        Optional<WatchItem> shown = last.flatMap(briefs::findShown).flatMap(brief -> items.findByBrief(brief.id()));
        if (last.isPresent() && shown.isEmpty()) {
            return Optional.empty();
        }
        List<WatchItem> found = shelf.isResolved()
                ? ledger.findResolved(shelf.states(), shown, most + 1)
                : ledger.findWaiting(shelf.states(), shown, most + 1);
        List<WatchItem> page = found.stream().limit(most).toList();
        Map<Long, Brief> printed = briefs
                .findAll(page.stream().map(WatchItem::briefId).toList())
                .stream()
                .collect(Collectors.toMap(Brief::id, Function.identity()));
        return Optional.of(new Page(
                page.stream()
                        .map(item -> item(item, printed.get(item.briefId())))
                        .toList(),
                found.size() > most
                        ? Optional.of(printed.get(found.get(most - 1).briefId()).slug())
                        : Optional.empty()));
    }

    private LedgerItem item(WatchItem item, Brief brief) {
        return new LedgerItem(
                reader.watch(item, brief),
                brief.current().kind().map(ContextKind::label).orElse(""),
                item.checkHow(),
                ReaderTime.day(item.openedAt()),
                ReaderTime.day(item.changedAt()));
    }
}
