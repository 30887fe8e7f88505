package org.modelwire.batch.feed;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.batch.feed.html.HtmlText;
import org.modelwire.batch.fetch.WebAddress;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** Reads JSON Feed 1.0 and 1.1. A member of an unexpected type counts as missing. */
final class JsonFeed {

    private static final String VERSION = "jsonfeed.org/version/";

    private final URI address;

    private JsonFeed(URI address) {
        this.address = address;
    }

    static ParsedFeed parse(String text, URI address) throws ReasonedException {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonValue value = reader.readValue();
            if (value instanceof JsonObject feed && feed.get("items") instanceof JsonArray items) {
                return new JsonFeed(address).feed(feed, items);
            }
        } catch (RuntimeException e) {
            // A parser throws what it likes at text that is nested too deeply or ends too early.
            throw new ReasonedException(
                    Reason.NOT_A_FEED, address + " is broken JSON, not a feed: " + e.getMessage(), e);
        }
        throw new ReasonedException(Reason.NOT_A_FEED, address + " is JSON without items, not a feed");
    }

    private ParsedFeed feed(JsonObject feed, JsonArray items) {
        String version = string(feed, "version").orElse("");
        int number = version.indexOf(VERSION);
        Optional<String> author = authors(feed);
        return new ParsedFeed(
                "json_" + (number < 0 ? "1" : version.substring(number + VERSION.length())),
                string(feed, "title").flatMap(HtmlText::line),
                link(feed, "home_page_url"),
                items.stream()
                        .flatMap(item -> item instanceof JsonObject object ? Stream.of(object) : Stream.empty())
                        .map(item -> entry(item, author))
                        .toList());
    }

    private ParsedEntry entry(JsonObject item, Optional<String> feedAuthor) {
        Optional<String> plain = string(item, "content_text");
        return new ParsedEntry(
                string(item, "title").flatMap(HtmlText::line),
                link(item, "url")
                        .or(() -> link(item, "external_url"))
                        .or(() -> string(item, "id").flatMap(WebAddress::parse)),
                string(item, "id"),
                authors(item).or(() -> feedAuthor),
                string(item, "date_published").flatMap(FeedDates::parse),
                string(item, "date_modified").flatMap(FeedDates::parse),
                string(item, "summary").flatMap(HtmlText::line),
                string(item, "content_html").or(() -> plain.map(HtmlText::toHtml)),
                Optional.empty());
    }

    private Optional<URI> link(JsonObject object, String name) {
        return string(object, name).flatMap(written -> WebAddress.resolve(address, written));
    }

    /** {@code authors} of 1.1, else {@code author} of 1.0. */
    private static Optional<String> authors(JsonObject object) {
        List<JsonValue> people = object.get("authors") instanceof JsonArray authors && !authors.isEmpty()
                ? authors
                : Optional.ofNullable(object.get("author")).map(List::of).orElse(List.of());
        String names = people.stream()
                .flatMap(person -> person instanceof JsonObject named
                        ? string(named, "name").stream()
                        : person instanceof JsonString name ? Stream.of(name.getString()) : Stream.empty())
                .collect(Collectors.joining(", "));
        return HtmlText.line(names);
    }

    private static Optional<String> string(JsonObject object, String name) {
        JsonValue value = object.get(name);
        String text = value instanceof JsonString string
                ? string.getString().strip()
                : value instanceof JsonNumber number ? number.toString() : "";
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
