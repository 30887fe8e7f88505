package org.modelwire.web.api.wire;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.support.JsonParts;
import org.modelwire.web.support.view.WatchView;

/** Something to watch as JSON, with what came of it. */
public final class WatchItemJson {

    private final SiteConfig site;

    /** Items of a site. */
    public WatchItemJson(SiteConfig site) {
        this.site = site;
    }

    /** An item as the ledger has it. */
    public JsonObject of(WatchView watch) {
        return JsonParts.object()
                .add("text", watch.text())
                .add("dueOn", JsonAnswer.textOrNull(Optional.ofNullable(watch.dueOn())))
                .add(
                        "state",
                        JsonAnswer.textOrNull(Optional.ofNullable(watch.state()).map(BriefJson::word)))
                .add("brief", watch.slug())
                .add("headline", watch.headline())
                .add("url", site.absolute(watch.getHref()))
                .add("outcome", watch.outcome() == null ? JsonValue.NULL : outcome(watch.outcome()))
                .build();
    }

    private static JsonObject outcome(WatchView.WatchOutcome outcome) {
        return JsonParts.object()
                .add("note", outcome.note())
                .add(
                        "evidence",
                        JsonAnswer.textOrNull(
                                Optional.of(outcome.evidenceSlug()).filter(slug -> !slug.isEmpty())))
                .build();
    }
}
