package org.modelwire.batch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
