package org.modelwire.sample;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** A feed as JSON Feed 1.1 with whole texts, the newest first. */
record JsonFeed(SamplePublisher publisher, List<SampleArticle> articles) {

    Page render() {
        JsonArrayBuilder items = Json.createArrayBuilder();
        articles.forEach(article -> items.add(item(article)));
        String body = Json.createObjectBuilder()
                .add("version", "https://jsonfeed.org/version/1.1")
                .add("title", publisher.name())
                .add("home_page_url", publisher.homeUrl() + "/")
                .add("feed_url", publisher.feedUrl())
                .add("language", publisher.language())
                .add("items", items)
                .build()
                .toString();
        return new Page("application/feed+json; charset=utf-8", body);
    }

    private static JsonObjectBuilder item(SampleArticle article) {
        return Json.createObjectBuilder()
                .add("id", article.publisher().domain() + ":" + article.slug())
                .add("url", article.url())
                .add("title", article.title())
                .add("summary", article.summary())
                .add("content_html", article.html())
                .add("date_published", article.publishedAt().toString())
                .add(
                        "authors",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("name", article.author())));
    }
}
