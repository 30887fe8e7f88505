package org.modelwire.batch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.shared.ReasonedException;

/** Real feeds as their publishers served them, read in place. */
class CollectedFeedsTest {

    private static final URI ADDRESS = URI.create("https://daily.example/feed.xml");

    private final FeedParser parser = new FeedParser();
    private Path feeds;

    @BeforeEach
    void findFeeds() {
        String data = System.getProperty("modelwire.data", "");
        feeds = Path.of(data, "feeds");
        assumeTrue(!data.isEmpty() && Files.isDirectory(feeds), "no feeds: -Dmodelwire.data is not set to them");
    }

    @Test
    void eachYieldsEntriesOrATypedReason() throws IOException {
        Map<String, Integer> outcomes = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(feeds)) {
            files = all.filter(file -> file.toString().matches(".*\\.(xml|html|json|rss|atom)"))
                    .filter(file -> !file.toString().endsWith(".json") || isJsonFeed(file))
                    .toList();
        }
        for (Path file : files) {
            outcomes.merge(outcome(file), 1, Integer::sum);
        }
        System.out.println("collected feeds: " + files.size() + " files, " + outcomes);
        assertThat(files).hasSizeGreaterThan(500);
        assertThat(outcomes.getOrDefault("entries", 0) + outcomes.getOrDefault("feed without entries", 0))
                .isGreaterThan(files.size() * 95 / 100);
    }

    @Test
    void theirFieldsAreThoseOfTheExpectedParse() throws IOException {
        Map<String, int[]> agreement = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(feeds.resolve("gofeed/testdata/translator"))) {
            files = all.filter(file -> file.toString().endsWith(".xml")).toList();
        }
        for (Path file : files) {
            compare(file, agreement);
        }
        agreement.forEach((field, count) ->
                System.out.println("collected feeds: " + field + " " + count[0] + " of " + count[1] + " as expected"));
        assertThat(agreement)
                .allSatisfy((field, count) -> assertThat(count[0]).as(field).isGreaterThanOrEqualTo(count[1] * 3 / 4));
    }

    private void compare(Path file, Map<String, int[]> agreement) throws IOException {
        Path expectation = Path.of(file.toString().replaceAll("\\.xml$", ".json"));
        if (!Files.exists(expectation)) {
            return;
        }
        JsonArray items = json(expectation).getJsonArray("items");
        List<ParsedEntry> entries;
        try {
            entries = parser.parse(Files.readAllBytes(file), Optional.of("application/xml"), ADDRESS)
                    .entries();
        } catch (ReasonedException e) {
            note(agreement, "feed", file, "", e.getMessage());
            return;
        }
        for (int i = 0; items != null && i < items.size(); i++) {
            JsonObject item = items.getJsonObject(i);
            ParsedEntry entry = i < entries.size() ? entries.get(i) : null;
            if (entry == null) {
                if (!item.isEmpty()) {
                    note(agreement, "entry", file, item.toString(), "nothing");
                }
                continue;
            }
            JsonObject author = item.get("author") instanceof JsonObject object ? object : null;
            field(
                    agreement,
                    "title",
                    file,
                    item.getString("title", ""),
                    entry.title().orElse(""));
            field(
                    agreement,
                    "link",
                    file,
                    item.getString("link", ""),
                    entry.link().map(URI::toString).orElse(""));
            field(agreement, "id", file, item.getString("guid", ""), entry.id().orElse(""));
            field(
                    agreement,
                    "author",
                    file,
                    author == null ? "" : author.getString("name", author.getString("email", "")),
                    entry.author().orElse(""));
            field(agreement, "published", file, date(item, "publishedParsed"), date(entry.publishedAt()));
            field(agreement, "updated", file, date(item, "updatedParsed"), date(entry.updatedAt()));
            field(
                    agreement,
                    "content",
                    file,
                    item.getString("content", "").strip(),
                    entry.content().orElse(""));
        }
    }

    private static void field(Map<String, int[]> agreement, String name, Path file, String expected, String found) {
        // Where that parser found nothing we may: it takes no identity from rdf:about and no link from an Atom id.
        if (!expected.isEmpty()) {
            note(agreement, name, file, expected, found);
        }
    }

    private static void note(Map<String, int[]> agreement, String name, Path file, String expected, String found) {
        int[] count = agreement.computeIfAbsent(name, key -> new int[2]);
        count[1]++;
        if (expected.equals(found)) {
            count[0]++;
        } else if (Boolean.getBoolean("modelwire.show")) {
            System.out.println(name + " " + file.getFileName() + ": expected " + expected + ", was " + found);
        }
    }

    private static String date(JsonObject item, String name) {
        return date(item.containsKey(name) ? Optional.of(Instant.parse(item.getString(name))) : Optional.empty());
    }

    private static String date(Optional<Instant> moment) {
        return moment.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS).toString())
                .orElse("");
    }

    private String outcome(Path file) throws IOException {
        try {
            ParsedFeed feed = parser.parse(Files.readAllBytes(file), Optional.empty(), ADDRESS);
            return feed.entries().isEmpty() ? "feed without entries" : "entries";
        } catch (ReasonedException e) {
            if (Boolean.getBoolean("modelwire.show")) {
                System.out.println(file.getFileName() + ": " + e.getMessage());
            }
            return e.reason().code();
        }
    }

    private static boolean isJsonFeed(Path file) {
        try {
            return json(file).containsKey("version")
                    && json(file).getString("version", "").contains("jsonfeed");
        } catch (IOException | JsonException | ClassCastException e) {
            return false;
        }
    }

    private static JsonObject json(Path file) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newInputStream(file))) {
            return reader.readObject();
        }
    }
}
