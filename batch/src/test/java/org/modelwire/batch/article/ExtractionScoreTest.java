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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.fetch.WebAddress;
import org.modelwire.shared.ReasonedException;

/** The extractor against news pages and their true texts, read in place. */
class ExtractionScoreTest {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Extractor extractor = new Extractor();

    @Test
    void findsTheTextsOfCollectedPages() throws IOException {
        String data = System.getProperty("modelwire.data", "");
        Path folder = Path.of(data, "extraction/scrapinghub-half");
        assumeTrue(!data.isEmpty() && Files.isDirectory(folder), "no pages: -Dmodelwire.data is not set to them");
        List<Double> precisions = new ArrayList<>();
        List<Double> recalls = new ArrayList<>();
        try (JsonReader reader = Json.createReader(Files.newInputStream(folder.resolve("ground-truth.json")))) {
            JsonObject truth = reader.readObject();
            for (String id : truth.keySet()) {
                JsonObject expected = truth.getJsonObject(id);
                score(id, expected.getString("articleBody"), extracted(folder, id, expected), precisions, recalls);
            }
        }
        double precision = mean(precisions);
        double recall = mean(recalls);
        double f1 = 2 * precision * recall / (precision + recall);
        System.out.printf(
                "extraction: precision %.4f, recall %.4f, F1 %.4f over %d pages%n",
                precision, recall, f1, recalls.size());
        assertThat(f1).isGreaterThanOrEqualTo(0.945);
    }

    private String extracted(Path folder, String id, JsonObject expected) throws IOException {
        URI address = WebAddress.parse(expected.getString("url", ""))
                .orElseGet(() -> URI.create("https://daily.example/page"));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("html/" + id + ".html.gz")))) {
            return extractor
                    .extract(new String(in.readAllBytes(), StandardCharsets.UTF_8), address)
                    .text();
        } catch (ReasonedException e) {
            System.out.println("extraction: " + e.getMessage());
            return "";
        }
    }

    private static void score(String id, String truth, String found, List<Double> precisions, List<Double> recalls) {
        Map<String, Integer> wanted = shingles(truth);
        Map<String, Integer> got = shingles(found);
        int hits = wanted.entrySet().stream()
                .mapToInt(shingle -> Math.min(shingle.getValue(), got.getOrDefault(shingle.getKey(), 0)))
                .sum();
        int wantedCount = wanted.values().stream().mapToInt(Integer::intValue).sum();
        int gotCount = got.values().stream().mapToInt(Integer::intValue).sum();
        if (gotCount > 0) {
            precisions.add((double) hits / gotCount);
        }
        if (wantedCount > 0) {
            recalls.add((double) hits / wantedCount);
        }
        if (Boolean.getBoolean("modelwire.show")) {
            System.out.printf(
                    "%s precision %.2f recall %.2f%n",
                    id.substring(0, 8),
                    (double) hits / Math.max(1, gotCount),
                    (double) hits / Math.max(1, wantedCount));
        }
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            counts.merge(String.join(" ", words.subList(i, i + 4)), 1, Integer::sum);
        }
        return counts;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
