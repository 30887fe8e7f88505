package org.modelwire.batch.gate.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.junit.jupiter.api.Test;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.GateLimits;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.SourceText;

/** False alarms on real news summaries that people judged to be right; needs {@code -Dmodelwire.data}. */
class GoodSummariesTest {

    private static final double FALSE_ALARMS = 0.10;

    private final List<Gate> factGates = List.of(
            new NumbersGate(),
            new NamesGate(),
            new QuotationsGate(),
            new ClaimsGate(false, GateLimits.DEFAULT),
            new RolesGate());

    @Test
    void holdsAtMostATenthOfGoodSummaries() throws IOException {
        Path data =
                Path.of(System.getProperty("modelwire.data", "absent"), "faithfulness", "summedits-news-half.jsonl.gz");
        assumeTrue(Files.isReadable(data), "no shared data: pass -Dmodelwire.data");
        List<JsonObject> rows = read(data);
        List<JsonObject> good =
                rows.stream().filter(row -> row.getInt("label") == 1).toList();
        List<JsonObject> bad =
                rows.stream().filter(row -> row.getInt("label") == 0).toList();

        long held = good.stream().filter(row -> isHeld(row)).count();
        long caught = bad.stream().filter(row -> isHeld(row)).count();
        System.out.printf(
                "good summaries held: %d of %d (%.1f %%); bad ones held: %d of %d (%.1f %%)%n",
                held, good.size(), 100.0 * held / good.size(), caught, bad.size(), 100.0 * caught / bad.size());

        Path bump = data.resolveSibling("bump-third.jsonl.gz");
        if (Files.isReadable(bump)) {
            List<JsonObject> others = read(bump);
            for (int label = 0; label <= 1; label++) {
                int wanted = label;
                List<JsonObject> some = others.stream()
                        .filter(row -> row.getInt("label") == wanted)
                        .toList();
                System.out.printf(
                        "bump, label %d held: %d of %d%n",
                        label, some.stream().filter(this::isHeld).count(), some.size());
            }
        }

        assertThat((double) held / good.size()).isLessThanOrEqualTo(FALSE_ALARMS);
    }

    private boolean isHeld(JsonObject row) {
        SourceText source = new SourceText("news.example", "", row.getString("source"), Optional.empty());
        DraftSentence summary = DraftSentence.source(row.getString("summary"), "");
        Draft draft = new Draft("", List.of(summary), Optional.empty(), List.of(), List.of(), Optional.empty());
        GateInput input = new GateInput(draft, List.of(source), List.of());
        List<Finding> findings =
                factGates.stream().flatMap(gate -> gate.check(input).stream()).toList();
        return !findings.isEmpty();
    }

    private static List<JsonObject> read(Path data) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(data)), StandardCharsets.UTF_8));
                Stream<String> all = lines.lines()) {
            return all.map(line -> Json.createReader(new StringReader(line)).readObject())
                    .toList();
        }
    }
}
