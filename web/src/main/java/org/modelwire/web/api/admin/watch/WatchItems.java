package org.modelwire.web.api.admin.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.modelwire.brief.BriefRepository;
import org.modelwire.watch.WatchItem;
import org.modelwire.watch.WatchRepository;
import org.modelwire.watch.WatchState;
import org.modelwire.web.api.JsonAnswer;

/** Reads watch items, each time in a transaction of its own, so that what was just written is seen. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class WatchItems {

    private static final int MOST = 1_000;

    @Inject
    private WatchRepository items;

    @Inject
    private BriefRepository briefs;

    /** The items in one of some states, the earliest day first, at most 1,000. */
    public JsonArray list(Set<WatchState> states) {
        return JsonAnswer.list(items.find(states, MOST), this::json);
    }

    /** One item. */
    public Optional<JsonObject> find(long id) {
        return items.find(id).map(this::json);
    }

    /** Whether readers can see a brief. */
    public boolean isPublic(String slug) {
        return briefs.findPublic(slug).isPresent();
    }

    private JsonObject json(WatchItem item) {
        return WatchJson.of(item, briefs.get(item.briefId()), items.findEvidence(item.id()));
    }
}
