package org.modelwire.web.api.admin.watch;

import jakarta.json.JsonObject;
import java.util.List;
import org.modelwire.brief.Brief;
import org.modelwire.watch.WatchEvidence;
import org.modelwire.watch.WatchItem;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.support.JsonParts;

/** A watch item with the brief that printed it and the briefs that are proposed as evidence. */
final class WatchJson {

    private WatchJson() {}

    static JsonObject of(WatchItem item, Brief printed, List<WatchEvidence> proposed) {
        return JsonParts.object()
                .add("id", item.id())
                .add("text", item.text())
                .add("check", item.checkHow())
                .add("dueOn", item.dueOn().toString())
                .add("state", item.state().name())
                .add("brief", brief(printed))
                .add("openedAt", item.openedAt().toString())
                .add("changedAt", item.changedAt().toString())
                .add("note", JsonAnswer.textOrNull(item.note()))
                .add("resolver", JsonAnswer.textOrNull(item.resolver()))
                .add("evidence", JsonAnswer.textOrNull(item.evidence().map(Brief::slug)))
                .add("proposed", JsonAnswer.list(proposed, WatchJson::proposal))
                .build();
    }

    private static JsonObject brief(Brief brief) {
        return JsonParts.object()
                .add("slug", brief.slug())
                .add("headline", brief.current().headline())
                .build();
    }

    private static JsonObject proposal(WatchEvidence evidence) {
        return JsonParts.object()
                .add("brief", brief(evidence.brief()))
                .add("score", evidence.score())
                .add("sentence", evidence.sentence())
                .add("proposedAt", evidence.proposedAt().toString())
                .build();
    }
}
