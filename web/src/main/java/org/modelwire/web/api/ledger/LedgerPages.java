package org.modelwire.web.api.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modelwire.brief.Brief;
import org.modelwire.brief.exit.PageKey;
import org.modelwire.brief.exit.PublicBriefRepository;
import org.modelwire.brief.exit.WireEventRepository;
import org.modelwire.config.SiteConfig;
import org.modelwire.watch.WatchItem;
import org.modelwire.watch.WatchPageRepository;
import org.modelwire.watch.WatchState;
import org.modelwire.web.api.wire.Page;
import org.modelwire.web.api.wire.WatchItemJson;
import org.modelwire.web.support.PageCursor;
import org.modelwire.web.support.view.BriefReader;

/** Reads what is kept account of for the public API, each answer in one transaction. */
@ApplicationScoped
@Transactional
public class LedgerPages {

    @Inject
    private WatchPageRepository ledger;

    @Inject
    private PublicBriefRepository briefs;

    @Inject
    private WireEventRepository events;

    @Inject
    private BriefReader reader;

    @Inject
    private SiteConfig site;

    @Inject
    private Clock clock;

    /** A page of watch items, those opened last first. */
    public JsonObject watch(Set<WatchState> states, long below, int size) {
        return Page.of(
                "watch",
                ledger.find(states, below, size + 1),
                size,
                this::items,
                item -> PageCursor.of(new PageKey(Instant.EPOCH, item.id())));
    }

    private List<JsonObject> items(List<WatchItem> shown) {
        Map<Long, Brief> printed = briefs
                .findByIds(shown.stream().map(WatchItem::briefId).toList())
                .stream()
                .collect(Collectors.toMap(Brief::id, Function.identity()));
        WatchItemJson json = new WatchItemJson(site);
        return shown.stream()
                .map(item -> json.of(reader.watch(item, printed.get(item.briefId()))))
                .toList();
    }

    /** A page of events in their order. */
    public JsonObject changes(PageKey from, int size) {
        return new ChangesPage(from, events.find(from, size + 1), size).json(site, clock.instant());
    }
}
