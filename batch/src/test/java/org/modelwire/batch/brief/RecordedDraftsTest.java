package org.modelwire.batch.brief;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.batch.article.ExtractedPage;
import org.modelwire.batch.article.Extractor;
import org.modelwire.batch.gate.Gates;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.config.HomeConfig;
import org.modelwire.config.SampleConfig;
import org.modelwire.sample.SampleNewsroom;
import org.modelwire.shared.Slug;

/** What the gates say of the drafts that the sample newsroom ships. */
class RecordedDraftsTest {

    /** The one draft that shows how a brief is held. */
    private static final String HELD = "coarse-to-fine-training-saves-energy";

    /** Articles that report what another one reported first. */
    private static final Map<String, String> ALSO = Map.of(
            "halden-labs-raises-2-3-billion", "halden-funding-round-is-mostly-a-compute-deal",
            "authority-keeps-the-count-raises-the-line", "chip-export-rule-adopted-with-fast-lane",
            "halden-labs-settles-with-quillon-press-group", "what-quillon-got-instead-of-a-ruling");

    @TempDir
    private static Path home;

    private final WritePrompt write = new WritePrompt(() -> "fence", SummaryLimit.DEFAULT);
    private final Map<String, JsonObject> articles = new TreeMap<>();
    private SampleNewsroom newsroom;

    @Test
    void passEveryGateButOne() throws Exception {
        open();
        Map<String, Draft> drafts = new TreeMap<>();
        for (String slug : articles.keySet()) {
            var answer = newsroom.answer(slug, "write");
            if (answer.isPresent()) {
                drafts.put(slug, write.parse(answer.get()));
            }
        }
        List<ArchiveOffer> offers = drafts.values().stream()
                .map(draft -> new ArchiveOffer(
                        Slug.of(draft.headline()), draft.headline(), draft.summaryText(), LocalDate.of(2026, 10, 1)))
                .toList();
        Map<String, List<String>> objections = new TreeMap<>();
        for (Map.Entry<String, Draft> entry : drafts.entrySet()) {
            List<Finding> findings = new Gates()
                    .check(entry.getValue(), sources(entry.getKey()), offers)
                    .findings();
            if (!findings.isEmpty()) {
                objections.put(
                        entry.getKey(),
                        findings.stream()
                                .map(finding ->
                                        finding.gate() + ": " + finding.evidence() + " <- " + finding.sentence())
                                .toList());
            }
        }

        assertThat(drafts).hasSize(26);
        assertThat(objections).hasSize(1).containsKey(HELD);
        assertThat(objections.get(HELD)).allMatch(finding -> finding.startsWith("numbers: "));
    }

    private List<SourceText> sources(String slug) throws Exception {
        List<SourceText> sources = new ArrayList<>();
        sources.add(source(slug));
        if (ALSO.containsKey(slug)) {
            sources.add(source(ALSO.get(slug)));
        }
        return sources;
    }

    private SourceText source(String slug) throws Exception {
        String domain = articles.get(slug).getString("publisher");
        String html = newsroom.find(domain, "/stories/" + slug).orElseThrow().body();
        ExtractedPage page = new Extractor().extract(html, URI.create("http://" + domain + "/stories/" + slug));
        return new SourceText(domain, page.title(), page.text(), page.publishedAt());
    }

    private void open() throws Exception {
        newsroom = new SampleNewsroom(
                new SampleConfig(true, 8080),
                new HomeConfig(home),
                Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));
        try (InputStream in = SampleNewsroom.class.getResourceAsStream("/sample/newsroom.json")) {
            for (JsonObject article :
                    Json.createReader(in).readObject().getJsonArray("articles").getValuesAs(JsonObject.class)) {
                articles.put(article.getString("slug"), article);
            }
        }
    }
}
