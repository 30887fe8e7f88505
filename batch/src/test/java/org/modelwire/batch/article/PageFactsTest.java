package org.modelwire.batch.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.article.head.PageMetadata;
import org.modelwire.batch.fetch.WebAddress;

/** Headlines and dates of news pages, against what a person read off them. */
class PageFactsTest {

    private record Facts(String id, String date, String title) {

        static Facts of(String line) {
            String[] fields = line.split("\\t");
            return new Facts(fields[0], fields[1], fields[2]);
        }

        boolean hasDate(Optional<Instant> found) {
            return found.map(Instant::toString)
                    .filter(at -> at.startsWith(date.replace("Z", "")))
                    .isPresent();
        }
    }

    @Test
    void readsHeadlinesAndDatesOfCollectedPages() throws IOException {
        String data = System.getProperty("modelwire.data", "");
        Path folder = Path.of(data, "extraction/scrapinghub-half");
        assumeTrue(!data.isEmpty() && Files.isDirectory(folder), "no pages: -Dmodelwire.data is not set to them");
        Map<String, PageMetadata> pages = pages(folder);
        List<Facts> facts = facts();
        List<Facts> dated =
                facts.stream().filter(page -> !page.date().equals("-")).toList();

        List<String> wrongTitles = facts.stream()
                .filter(page -> !page.title().equals(pages.get(page.id()).title()))
                .map(page -> page + " but: " + pages.get(page.id()).title())
                .toList();
        List<String> wrongDates = dated.stream()
                .filter(page -> !page.hasDate(pages.get(page.id()).publishedAt()))
                .map(page -> page + " but: " + pages.get(page.id()).publishedAt())
                .toList();
        double titles = 1 - (double) wrongTitles.size() / facts.size();
        double dates = 1 - (double) wrongDates.size() / dated.size();
        System.out.printf(
                "page facts: %.3f of %d titles, %.3f of %d dates; wrong: %s %s%n",
                titles, facts.size(), dates, dated.size(), wrongTitles, wrongDates);
        assertThat(facts).hasSizeGreaterThan(80);
        assertThat(titles).isGreaterThanOrEqualTo(0.95);
        assertThat(dates).isGreaterThanOrEqualTo(0.85);
    }

    private static List<Facts> facts() throws IOException {
        try (InputStream in = PageFactsTest.class.getResourceAsStream("/extraction/page-facts.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Facts::of)
                    .toList();
        }
    }

    private static Map<String, PageMetadata> pages(Path folder) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newInputStream(folder.resolve("ground-truth.json")))) {
            JsonObject truth = reader.readObject();
            return new ArrayList<>(truth.keySet())
                    .stream()
                            .collect(Collectors.toMap(
                                    id -> id.substring(0, 8), read(folder, truth), (some, other) -> some));
        }
    }

    private static Function<String, PageMetadata> read(Path folder, JsonObject truth) {
        return id -> {
            URI address =
                    WebAddress.parse(truth.getJsonObject(id).getString("url")).orElseThrow();
            try (InputStream in =
                    new GZIPInputStream(Files.newInputStream(folder.resolve("html/" + id + ".html.gz")))) {
                String html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return new PageMetadata(Jsoup.parse(html, address.toString()), address);
            } catch (IOException e) {
                throw new IllegalStateException(id, e);
            }
        };
    }
}
