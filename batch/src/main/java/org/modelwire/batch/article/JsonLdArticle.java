package org.modelwire.batch.article;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.modelwire.batch.feed.PlainText;

/** The article that a page describes in JSON-LD, as schema.org has it. */
record JsonLdArticle(JsonObject members) {

    private static final Pattern ARTICLE =
            Pattern.compile("(?:.*[/:])?(?:\\w*Article|BlogPosting|LiveBlogPosting|Report|Review)");
    private static final int MAX_DEPTH = 6;

    /** The first article of a page; empty members if it describes none. */
    static JsonLdArticle of(Document page) {
        return page.select("script[type*=ld+json]").stream()
                .flatMap(script -> parse(script.data()))
                .flatMap(value -> articles(value, 0))
                .findFirst()
                .map(JsonLdArticle::new)
                .orElseGet(() -> new JsonLdArticle(JsonValue.EMPTY_JSON_OBJECT));
    }

    Optional<String> text(String name) {
        return texts(members.get(name)).findFirst();
    }

    /** Names of the people or organisations in a member. */
    Optional<String> names(String name) {
        return PlainText.line(texts(members.get(name)).distinct().collect(Collectors.joining(", ")));
    }

    /** Whether the page says of itself that it is not free to read. */
    boolean isPaywalled() {
        JsonValue free = members.get("isAccessibleForFree");
        return JsonValue.FALSE.equals(free)
                || free instanceof JsonString string && string.getString().equalsIgnoreCase("false");
    }

    private static Stream<String> texts(JsonValue value) {
        if (value instanceof JsonString string) {
            return Stream.of(string.getString().strip()).filter(text -> !text.isEmpty());
        }
        if (value instanceof JsonArray array) {
            return array.stream().flatMap(JsonLdArticle::texts);
        }
        return value instanceof JsonObject object && object.containsKey("name")
                ? texts(object.get("name"))
                : Stream.empty();
    }

    private static Stream<JsonObject> articles(JsonValue value, int depth) {
        if (depth > MAX_DEPTH) {
            return Stream.empty();
        }
        if (value instanceof JsonArray array) {
            return array.stream().flatMap(one -> articles(one, depth + 1));
        }
        if (!(value instanceof JsonObject object)) {
            return Stream.empty();
        }
        boolean article = types(object.get("@type"))
                .anyMatch(type -> ARTICLE.matcher(type).matches());
        return Stream.concat(
                article ? Stream.of(object) : Stream.empty(),
                Stream.of("@graph", "mainEntity", "mainEntityOfPage")
                        .map(object::get)
                        .flatMap(inner -> inner == null ? Stream.empty() : articles(inner, depth + 1)));
    }

    private static Stream<String> types(JsonValue type) {
        return type instanceof JsonArray several
                ? several.stream().flatMap(JsonLdArticle::types)
                : type instanceof JsonString one ? Stream.of(one.getString()) : Stream.empty();
    }

    private static Stream<JsonValue> parse(String json) {
        // Raw line breaks inside strings are the commonest mistake in these scripts.
        String oneLine = json.strip()
                .replaceAll("^(?:<!--|//\\s*<!\\[CDATA\\[)|(?:-->|//\\s*]]>|;)$", "")
                .replaceAll("[\\x00-\\x1F]", " ");
        try (JsonReader reader = Json.createReader(new StringReader(oneLine))) {
            return Stream.of(reader.readValue());
        } catch (JsonException | IllegalStateException e) {
            // a broken script says nothing; the page's meta elements are asked next
            return Stream.empty();
        }
    }
}
