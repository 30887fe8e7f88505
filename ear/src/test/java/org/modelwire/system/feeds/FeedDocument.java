package org.modelwire.system.feeds;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * The entries of a document, read by other means than the product reads them: StAX, JSON, and where that breaks off, a
 * search for the elements. Knows nothing of formats but their names for an entry, its link, its identity and its title.
 */
public record FeedDocument(List<FeedEntry> entries) {

    private static final Pattern ENTRY =
            Pattern.compile("(?is)<(?:\\w+:)?(item|entry)(?=[\\s>]).*?</(?:\\w+:)?\\1\\s*>");

    /**
     * One entry.
     *
     * @param link absolute, as far as it can be made so
     */
    public record FeedEntry(Optional<String> link, Optional<String> id, String title) {}

    /**
     * Reads a document; what is not a feed has no entries.
     *
     * @param address where it is served
     */
    public static FeedDocument of(String address, byte[] body) {
        String start = new String(body, StandardCharsets.ISO_8859_1).strip();
        if (start.startsWith("{")) {
            return new FeedDocument(json(address, body));
        }
        try {
            return new FeedDocument(new StaxEntries(URI.create(address)).read(body));
        } catch (XMLStreamException e) {
            return new FeedDocument(ENTRY.matcher(start)
                    .results()
                    .map(MatchResult::group)
                    .map(entry -> found(address, entry))
                    .toList());
        }
    }

    private static FeedEntry found(String address, String entry) {
        return new FeedEntry(
                text(entry, "link")
                        .or(() -> first(entry, "<link[^>]*href=[\"']([^\"']+)"))
                        .map(link -> StaxEntries.resolved(URI.create(address), link)),
                text(entry, "guid").or(() -> text(entry, "id")),
                text(entry, "title").orElse(""));
    }

    private static Optional<String> text(String entry, String element) {
        return first(entry, "<" + element + "(?:\\s[^>]*)?>(?:<!\\[CDATA\\[)?([^<]+)");
    }

    private static Optional<String> first(String text, String pattern) {
        return Pattern.compile("(?is)" + pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .findFirst();
    }

    private static List<FeedEntry> json(String address, byte[] body) {
        List<FeedEntry> entries = new ArrayList<>();
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            JsonValue items = reader.readObject().getOrDefault("items", JsonValue.EMPTY_JSON_ARRAY);
            for (JsonObject item : items.asJsonArray().getValuesAs(JsonObject.class)) {
                entries.add(new FeedEntry(
                        Stream.of("url", "external_url")
                                .flatMap(name -> member(item, name).stream())
                                .findFirst(),
                        member(item, "id"),
                        member(item, "title").orElse("")));
            }
        } catch (JsonException e) {
            return List.of();
        }
        return entries;
    }

    private static Optional<String> member(JsonObject item, String name) {
        return item.get(name) instanceof JsonString string
                ? Optional.of(string.getString().strip())
                : Optional.empty();
    }
}
