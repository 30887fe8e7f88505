package org.modelwire.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modelwire.brief.Brief;
import org.modelwire.brief.Correction;
import org.modelwire.brief.exit.PublicBriefRepository;
import org.modelwire.config.SiteConfig;
import org.modelwire.watch.WatchItem;
import org.modelwire.watch.WatchPageRepository;
import org.modelwire.web.support.view.BriefReader;
import org.modelwire.web.support.view.LabelView;

/** Reads the feeds of what is kept account of: watch items and corrections. */
@ApplicationScoped
@Transactional
public class LedgerFeeds {

    private static final int MOST = 50;

    @Inject
    private PublicBriefRepository briefs;

    @Inject
    private WatchPageRepository ledger;

    @Inject
    private BriefReader reader;

    @Inject
    private SiteConfig site;

    /** The watch items that changed last: opened, due, resolved, extended. */
    FeedPage watch(FeedAddress address) {
        List<WatchItem> changed = ledger.findChanged(MOST);
        Map<Long, Brief> printed = briefs
                .findByIds(changed.stream().map(WatchItem::briefId).toList())
                .stream()
                .collect(Collectors.toMap(Brief::id, Function.identity()));
        List<FeedItem> items = changed.stream()
                .map(item -> watched(item, printed.get(item.briefId())))
                .toList();
        return page(address, "Watch ledger", "What briefs said to watch, and what came of it.", items, List.of());
    }

    private FeedItem watched(WatchItem item, Brief brief) {
        String id = TagUri.of(site, item.openedAt(), "/watch/" + brief.slug());
        LedgerHtml html = new LedgerHtml(site);
        return html.item(id, reader.watch(item, brief), LabelView.of(brief), item.openedAt(), item.changedAt());
    }

    /** The latest corrections; those of a withdrawn brief are taken back with it. */
    FeedPage corrections(FeedAddress address) {
        List<Correction> latest = briefs.findCorrections(MOST);
        LedgerHtml html = new LedgerHtml(site);
        return page(
                address,
                "Corrections",
                "What briefs said that was wrong or misleading, what they say now, and why.",
                latest.stream()
                        .filter(correction -> correction.brief().state().isPublic())
                        .map(correction -> html.item(id(correction), correction, LabelView.of(correction.brief())))
                        .toList(),
                latest.stream()
                        .filter(correction -> !correction.brief().state().isPublic())
                        .map(correction -> new FeedPage.Tombstone(
                                id(correction), correction.brief().updatedAt()))
                        .toList());
    }

    private String id(Correction correction) {
        return TagUri.of(
                site, correction.at(), "/briefs/" + correction.brief().slug() + "/corrections/" + correction.number());
    }

    private FeedPage page(
            FeedAddress address, String name, String subtitle, List<FeedItem> items, List<FeedPage.Tombstone> gone) {
        Optional<Instant> latest = items.stream().map(FeedItem::updated).max(Comparator.naturalOrder());
        return new FeedPage(
                address.path(),
                address.home(),
                site.name() + ": " + name,
                subtitle,
                items,
                gone,
                latest.filter(at -> briefs.lastChange().filter(at::isBefore).isEmpty())
                        .or(briefs::lastChange),
                Optional.empty());
    }
}
