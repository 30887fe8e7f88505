package org.modelwire.batch.article.head;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.modelwire.batch.feed.html.HtmlText;

/** The article that a page describes in JSON-LD, as schema.org has it. */
record JsonLdArticle(JsonObject members) {

    private static final Pattern ARTICLE =
            Pattern.compile("(?:.*[/:])?(?:\\w*Article|BlogPosting|LiveBlogPosting|Report|Review)");
    private static final Pattern PAGE = Pattern.compile("(?:.*[/:])?(?:\\w*WebPage|ItemPage)");
    private static final int MAX_DEPTH = 6;

    /** The article of a page: the first that has a date, else the first; empty members if it describes none. */
    static JsonLdArticle of(Document page) {
        List<JsonObject> articles = described(page, ARTICLE);
        return articles.stream()
                .filter(article -> article.containsKey("datePublished"))
                .findFirst()
                .or(() -> articles.stream().findFirst())
                .map(JsonLdArticle::new)
                .orElseGet(() -> new JsonLdArticle(JsonValue.EMPTY_JSON_OBJECT));
    }

    /** What a page describes itself as; empty members if it does not. */
    static JsonLdArticle ofPage(Document page) {
        return described(page, PAGE).stream()
                .findFirst()
                .map(JsonLdArticle::new)
                .orElseGet(() -> new JsonLdArticle(JsonValue.EMPTY_JSON_OBJECT));
    }

    private static List<JsonObject> described(Document page, Pattern type) {
        return page.select("script[type*=ld+json]").stream()
                .flatMap(script -> parse(script.data()))
                .flatMap(value -> objects(value, type, 0))
                .toList();
    }

    Optional<String> text(String name) {
        return texts(members.get(name)).findFirst();
    }

    /** Names of the people or organisations in a member. */
    Optional<String> names(String name) {
        return HtmlText.line(texts(members.get(name)).distinct().collect(Collectors.joining(", ")));
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

    private static Stream<JsonObject> objects(JsonValue value, Pattern type, int depth) {
        if (depth > MAX_DEPTH) {
            return Stream.empty();
        }
        if (value instanceof JsonArray array) {
            return array.stream().flatMap(one -> objects(one, type, depth + 1));
        }
        if (!(value instanceof JsonObject object)) {
            return Stream.empty();
        }
        boolean wanted =
                types(object.get("@type")).anyMatch(name -> type.matcher(name).matches());
        return Stream.concat(
                wanted ? Stream.of(object) : Stream.empty(),
                Stream.of("@graph", "mainEntity", "mainEntityOfPage")
                        .map(object::get)
                        .flatMap(inner -> inner == null ? Stream.empty() : objects(inner, type, depth + 1)));
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
            return salvaged(oneLine);
        }
    }

    /** Of a broken script, what still can be told: an article's headline and date. */
    private static Stream<JsonValue> salvaged(String broken) {
        JsonObjectBuilder found = Json.createObjectBuilder();
        for (String name : List.of("@type", "headline", "datePublished")) {
            Matcher member = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"\\\\]{1,300})\"")
                    .matcher(broken);
            if (member.find()) {
                found.add(name, member.group(1));
            }
        }
        return Stream.of(found.build());
    }
}
