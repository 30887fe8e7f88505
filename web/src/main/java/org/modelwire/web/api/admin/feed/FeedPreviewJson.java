package org.modelwire.web.api.admin.feed;

import jakarta.json.JsonObject;
import org.modelwire.feed.FeedPreviews.FeedPreview;
import org.modelwire.feed.FeedPreviews.PreviewEntry;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.support.JsonParts;

/** A feed as it was read; what the publisher left out is null. */
final class FeedPreviewJson {

    private FeedPreviewJson() {}

    static JsonObject of(FeedPreview feed) {
        return JsonParts.object()
                .add("url", JsonAnswer.textOrNull(feed.url()))
                .add("format", feed.format())
                .add("title", JsonAnswer.textOrNull(feed.title()))
                .add("site", JsonAnswer.textOrNull(feed.site()))
                .add("entries", JsonAnswer.list(feed.entries(), FeedPreviewJson::of))
                .build();
    }

    private static JsonObject of(PreviewEntry entry) {
        return JsonParts.object()
                .add("title", JsonAnswer.textOrNull(entry.title()))
                .add("link", JsonAnswer.textOrNull(entry.link()))
                .add("id", JsonAnswer.textOrNull(entry.id()))
                .add("author", JsonAnswer.textOrNull(entry.author()))
                .add("publishedAt", JsonAnswer.textOrNull(entry.publishedAt()))
                .add("updatedAt", JsonAnswer.textOrNull(entry.updatedAt()))
                .add("summary", JsonAnswer.textOrNull(entry.summary()))
                .add("content", JsonAnswer.textOrNull(entry.content()))
                .build();
    }
}
