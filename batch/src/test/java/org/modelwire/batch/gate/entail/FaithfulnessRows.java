package org.modelwire.batch.gate.entail;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.brief.draft.SourceText;

/** Summaries that people judged, with what the sources show about them. */
final class FaithfulnessRows {

    static final String SUMMEDITS = "summedits-news-half";
    static final String BUMP = "bump-third";

    private FaithfulnessRows() {}

    /** A judged summary. */
    record Row(String source, String summary, boolean supported) {

        List<Ground> grounds() {
            return List.of(Ground.of(new SourceText("news.example", "", source, Optional.empty())));
        }

        List<Passage> sentences() {
            List<Passage> all = Ground.of(new SourceText("news.example", "", summary, Optional.empty()))
                    .sentences();
            return all.subList(1, all.size());
        }

        double[] values() {
            Evidence evidence = Evidence.in(grounds());
            List<Signs> signs = sentences().stream().map(evidence::of).toList();
            return Signs.sum(signs).values(signs.size());
        }
    }

    static Path file(String name) {
        return Path.of(System.getProperty("modelwire.data", "absent"), "faithfulness", name + ".jsonl.gz");
    }

    static List<Row> read(String name) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file(name))), StandardCharsets.UTF_8));
                Stream<String> all = lines.lines()) {
            return all.map(line -> Json.createReader(new StringReader(line)).readObject())
                    .map(FaithfulnessRows::row)
                    .toList();
        }
    }

    private static Row row(JsonObject json) {
        return new Row(json.getString("source"), json.getString("summary"), json.getInt("label") == 1);
    }
}
