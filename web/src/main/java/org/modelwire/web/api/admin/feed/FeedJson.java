package org.modelwire.web.api.admin.feed;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.modelwire.feed.Feed;
import org.modelwire.feed.FeedIntake.AddedFeed;
import org.modelwire.feed.FeedState;
import org.modelwire.shared.Reason;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.support.JsonParts;

/** A feed with its health. */
final class FeedJson {

    private FeedJson() {}

    static JsonObject of(Feed feed) {
        return JsonParts.object()
                .add("id", feed.id())
                .add("url", feed.url())
                .add("title", feed.title())
                .add("publisher", feed.publisher().domain())
                .add("state", feed.state().name())
                .add("health", health(feed))
                .add("failures", feed.failures())
                .add("reason", JsonAnswer.textOrNull(feed.reason().map(Reason::code)))
                .add("detail", JsonAnswer.textOrNull(feed.detail()))
                .add("next", next(feed))
                .add("lastPolledAt", JsonAnswer.textOrNull(feed.lastPolledAt()))
                .add("lastSuccessAt", JsonAnswer.textOrNull(feed.lastSuccessAt()))
                .add("nextDueAt", feed.nextDueAt().toString())
                .add("pollInterval", feed.pollInterval().toString())
                .add("movedTo", JsonAnswer.textOrNull(feed.movedTo()))
                .add("firstUrl", feed.firstUrl())
                .build();
    }

    private static String health(Feed feed) {
        if (feed.state() == FeedState.OFF) {
            return "off";
        }
        if (feed.failures() > 0) {
            return "failing";
        }
        return feed.lastPolledAt().isEmpty() ? "new" : "ok";
    }

    private static String next(Feed feed) {
        if (feed.state() == FeedState.OFF) {
            return "feed switched off";
        }
        String after = feed.heldUntil().map(until -> " after " + until).orElse("");
        return feed.failures() > 0
                ? "retried in the first run" + after
                : after.isEmpty() ? "polled in the next run" : "polled in the first run" + after;
    }

    static JsonObject of(AddedFeed feed) {
        JsonObjectBuilder json = JsonParts.object()
                .add("id", feed.id())
                .add("url", feed.url())
                .add("title", feed.title())
                .add("known", feed.known());
        feed.foundOn().ifPresent(page -> json.add("foundOn", page));
        return json.build();
    }
}
