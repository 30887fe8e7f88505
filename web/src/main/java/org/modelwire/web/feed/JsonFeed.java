package org.modelwire.web.feed;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.JsonParts;
import org.modelwire.web.support.view.SourceView;
import org.modelwire.web.support.view.SubjectView;

/**
 * JSON Feed. What the format has no word for stands under {@code _modelwire}; what was taken back is left out.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeed implements FeedWriter {

    private final SiteConfig site;

    JsonFeed(SiteConfig site) {
        this.site = site;
    }

    @Override
    public byte[] write(FeedPage page) {
        JsonObjectBuilder feed = JsonParts.object()
                .add("version", "https://jsonfeed.org/version/1.1")
                .add("title", page.title())
                .add("home_page_url", site.absolute(page.home()))
                .add("feed_url", site.absolute(page.self()))
                .add("description", page.subtitle())
                .add("language", "en")
                .add("authors", desk());
        page.next().ifPresent(next -> feed.add("next_url", site.absolute(next)));
        JsonArrayBuilder items = JsonParts.array();
        page.items().forEach(item -> items.add(item(item)));
        return feed.add("items", items).build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private JsonArrayBuilder desk() {
        return JsonParts.array()
                .add(JsonParts.object().add("name", FeedWriter.desk(site)).add("url", site.absolute("/")));
    }

    private JsonObjectBuilder item(FeedItem item) {
        JsonArrayBuilder tags = JsonParts.array();
        item.subjects().stream().map(SubjectView::name).forEach(tags::add);
        JsonObjectBuilder json = JsonParts.object()
                .add("id", item.id())
                .add("url", site.absolute(item.path()))
                .add("title", item.title())
                .add("summary", item.summary())
                .add("content_html", item.html())
                .add("date_published", item.published().toString())
                .add("date_modified", item.updated().toString())
                .add("tags", tags);
        if (!item.sources().isEmpty()) {
            json.add("external_url", item.sources().get(0).url());
        }
        if (!item.image().isEmpty()) {
            json.add("image", site.absolute(item.image()));
        }
        return json.add("_modelwire", extension(item));
    }

    private static JsonObjectBuilder extension(FeedItem item) {
        JsonArrayBuilder sources = JsonParts.array();
        for (SourceView source : item.sources()) {
            sources.add(JsonParts.object().add("publisher", source.publisher()).add("url", source.url()));
        }
        return JsonParts.object()
                .add("label", item.label().getText())
                .add("reviewed", item.label().isReviewed())
                .add("digital_source_type", item.label().digitalSourceType())
                .add("sources", sources);
    }
}
