package org.modelwire.batch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modelwire.shared.ReasonedException;

/** Feeds with the fields that another parser found in them: ours finds the same. */
class FeedFieldsTest {

    private static final URI ADDRESS = URI.create("https://daily.example/feed.xml");

    private final FeedParser parser = new FeedParser();
    private final Map<String, int[]> agreement = new TreeMap<>();
    private final List<String> disagreements = new ArrayList<>();

    @Test
    void findsTheSameFieldsAsAnotherParser() throws IOException {
        Path feeds = Path.of(System.getProperty("modelwire.data", ""), "feeds/gofeed/testdata");
        assumeTrue(Files.isDirectory(feeds), "no feeds: -Dmodelwire.data is not set to them");
        List<Path> files;
        try (Stream<Path> all = Files.walk(feeds)) {
            files = all.filter(file -> file.toString().endsWith(".xml"))
                    .filter(file -> Files.exists(expectation(file)))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            compare(file);
        }
        Files.write(Path.of("target/feed-fields.txt"), disagreements);
        agreement.forEach((field, count) ->
                System.out.println("feed fields: " + field + " " + count[0] + " of " + count[1] + " as expected"));
        assertThat(files).hasSizeGreaterThan(500);
        assertThat(agreement)
                .containsKeys("title", "link", "id", "author", "published", "updated", "summary", "content");
        // Of two creators we name both.
        assertThat(disagreements)
                .containsExactly("author dublincore_item_multiple_values.xml: expected Alice, was Alice, Bob");
    }

    private void compare(Path file) throws IOException {
        List<ExpectedEntry> expected;
        try (JsonReader reader = Json.createReader(Files.newInputStream(expectation(file)))) {
            expected = ExpectedEntry.all((JsonObject) reader.read(), ADDRESS);
        }
        List<ParsedEntry> entries;
        try {
            entries = parser.parse(Files.readAllBytes(file), Optional.of("application/xml"), ADDRESS)
                    .entries();
        } catch (ReasonedException e) {
            note("feed", file, "a feed", e.getMessage());
            return;
        }
        note("entries", file, String.valueOf(expected.size()), String.valueOf(entries.size()));
        for (int i = 0; i < Math.min(expected.size(), entries.size()); i++) {
            Map<String, String> ours = ExpectedEntry.fields(entries.get(i));
            // Where that parser found nothing we may: it takes no identity from rdf:about, no link from an Atom id.
            expected.get(i).fields().forEach((field, value) -> note(field, file, value, ours.getOrDefault(field, "")));
        }
    }

    private void note(String field, Path file, String expected, String found) {
        int[] count = agreement.computeIfAbsent(field, key -> new int[2]);
        count[1]++;
        if (expected.equals(found)) {
            count[0]++;
        } else {
            disagreements.add(field + " " + file.getFileName() + ": expected " + expected + ", was " + found);
        }
    }

    private static Path expectation(Path file) {
        return Path.of(file.toString().replaceAll("\\.xml$", ".json"));
    }
}
