package org.modelwire.batch.feed;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.modelwire.batch.feed.html.HtmlText;
import org.modelwire.batch.fetch.WebAddress;

/** One entry as another parser read it, in that parser's words for RSS, Atom and its common form, made comparable with ours. */
final class ExpectedEntry {

    private final JsonObject item;
    private final URI address;

    ExpectedEntry(JsonObject item, URI address) {
        this.item = item;
        this.address = address;
    }

    static List<ExpectedEntry> all(JsonObject feed, URI address) {
        JsonArray items = feed.get("items") instanceof JsonArray found
                ? found
                : feed.get("entries") instanceof JsonArray entries ? entries : JsonArray.EMPTY_JSON_ARRAY;
        List<ExpectedEntry> all = new ArrayList<>();
        for (JsonValue value : items) {
            all.add(new ExpectedEntry(value.asJsonObject(), address));
        }
        return all;
    }

    /** The fields that this parser found, by our names. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "title", Optional.of(item.getString("title", "")).flatMap(HtmlText::line));
        put(
                fields,
                "link",
                link().filter(link -> !link.isEmpty())
                        .map(link -> WebAddress.resolve(address, link)
                                .map(URI::toString)
                                .orElse(link)));
        put(fields, "id", id());
        put(fields, "author", author());
        put(fields, "published", date("publishedParsed").or(() -> date("pubDateParsed")));
        put(fields, "updated", date("updatedParsed"));
        put(
                fields,
                "summary",
                Optional.of(item.getString("description", item.getString("summary", "")))
                        .map(ExpectedEntry::text));
        put(fields, "content", content());
        return fields;
    }

    /** What we read, by the same names and in the same form. */
    static Map<String, String> fields(ParsedEntry entry) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "title", entry.title());
        put(fields, "link", entry.link().map(URI::toString));
        put(fields, "id", entry.id());
        put(fields, "author", entry.author());
        put(fields, "published", entry.publishedAt().or(entry::updatedAt).map(ExpectedEntry::seconds));
        put(fields, "updated", entry.updatedAt().map(ExpectedEntry::seconds));
        put(fields, "summary", entry.summary().map(text -> text.replaceAll("\\s+", " ")));
        put(fields, "content", entry.content().map(ExpectedEntry::html));
        return fields;
    }

    private Optional<String> link() {
        if (item.get("link") instanceof JsonString link) {
            return Optional.of(link.getString());
        }
        if (item.get("links") instanceof JsonArray links) {
            return links.stream()
                    .filter(JsonObject.class::isInstance)
                    .map(JsonValue::asJsonObject)
                    .filter(link -> link.getString("rel", "alternate").equals("alternate"))
                    .map(link -> link.getString("href", ""))
                    .findFirst();
        }
        return Optional.empty();
    }

    private Optional<String> id() {
        return item.get("guid") instanceof JsonObject guid
                ? Optional.of(guid.getString("value", ""))
                : Optional.of(item.getString("guid", item.getString("id", "")));
    }

    private Optional<String> author() {
        if (item.get("authors") instanceof JsonArray people) {
            return Optional.of(people.stream()
                            .map(ExpectedEntry::person)
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(", ")))
                    .flatMap(HtmlText::line);
        }
        return Optional.ofNullable(item.get("author"))
                .map(ExpectedEntry::person)
                .flatMap(HtmlText::line);
    }

    private static String person(JsonValue value) {
        if (value instanceof JsonObject person) {
            return person.getString("name", person.getString("email", null));
        }
        return value instanceof JsonString name ? name.getString() : null;
    }

    private Optional<String> content() {
        String value = item.get("content") instanceof JsonObject content
                ? content.getString("value", "")
                : item.getString("content", "");
        return Optional.of(value).map(ExpectedEntry::html);
    }

    private Optional<String> date(String name) {
        return item.get(name) instanceof JsonString date
                ? Optional.of(seconds(Instant.parse(date.getString())))
                : Optional.empty();
    }

    private static String seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String text(String html) {
        return HtmlText.ofHtml(html).replaceAll("\\s+", " ");
    }

    /** As a browser holds it: two ways to write one tree are the same. */
    private static String html(String written) {
        return Jsoup.parseBodyFragment(written)
                .body()
                .html()
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static void put(Map<String, String> fields, String name, Optional<String> value) {
        value.map(String::strip).filter(text -> !text.isEmpty()).ifPresent(text -> fields.put(name, text));
    }
}
