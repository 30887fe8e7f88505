package org.modelwire.web.api.ledger;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.modelwire.brief.exit.PageKey;
import org.modelwire.brief.exit.WireEvent;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.wire.Absence;
import org.modelwire.web.api.wire.BriefJson;
import org.modelwire.web.support.JsonParts;
import org.modelwire.web.support.PageCursor;

/**
 * A page of events.
 *
 * @param from the place that was asked for
 * @param found the events behind it, one more than the page holds if another page follows
 */
record ChangesPage(PageKey from, List<WireEvent> found, int size) {

    /** For so long an event may be younger than one that is seen already: its transaction ends later. */
    static final Duration SETTLING = Duration.ofSeconds(10);

    JsonObject json(SiteConfig site, Instant now) {
        return JsonParts.object()
                .add("changes", JsonAnswer.list(shown(), event -> json(event, site)))
                .add("next", PageCursor.of(next(now)))
                .add("more", hasMore())
                .build();
    }

    private List<WireEvent> shown() {
        return found.subList(0, Math.min(size, found.size()));
    }

    private boolean hasMore() {
        return found.size() > size;
    }

    /** Where to go on: behind the last event, but at the end of the list never beyond what has settled. */
    PageKey next(Instant now) {
        List<WireEvent> shown = shown();
        PageKey last = shown.isEmpty() ? from : shown.get(shown.size() - 1).key();
        Instant settled = now.minus(SETTLING);
        return hasMore() || last.at().isBefore(settled) ? last : new PageKey(settled, 0);
    }

    private static JsonObject json(WireEvent event, SiteConfig site) {
        JsonObjectBuilder json = JsonParts.object()
                .add("event", BriefJson.word(event.kind()))
                .add("at", event.at().toString())
                .add("slug", event.slug())
                .add("url", site.absolute("/briefs/" + event.slug()));
        event.gone().ifPresent(how -> json.add("status", Absence.status(how)));
        event.successor().ifPresent(slug -> json.add("successor", slug));
        return json.build();
    }
}
