package org.modelwire.batch.brief.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.batch.gate.Gates;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.brief.draft.Verdict;
import org.modelwire.config.HomeConfig;
import org.modelwire.config.SampleConfig;
import org.modelwire.sample.SampleNewsroom;
import org.modelwire.shared.Slug;

/** What the gates say of the sample newsroom's recorded drafts and repairs. */
class RecordedDraftsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String HELD = "coarse-to-fine-training-saves-energy";
    private static final String MENDED = "halden-labs-cuts-merrow-desk-price";

    /** Second reports of an event, by its lead. */
    private static final Map<String, String> SECOND = Map.of(
            "authority-keeps-the-count-raises-the-line", "chip-export-rule-adopted-with-fast-lane",
            "halden-labs-raises-2-3-billion", "halden-funding-round-is-mostly-a-compute-deal",
            "halden-labs-settles-with-quillon-press-group", "what-quillon-got-instead-of-a-ruling");

    @TempDir
    private static Path home;

    private static SampleNewsroom newsroom;
    private static final Map<String, JsonObject> ARTICLES = new LinkedHashMap<>();
    private static final Map<String, ArchiveOffer> OFFERS = new LinkedHashMap<>();

    @BeforeAll
    static void open() throws Exception {
        newsroom = new SampleNewsroom(
                new SampleConfig(true, 8080), new HomeConfig(home), Clock.fixed(NOW, ZoneOffset.UTC));
        try (InputStream in = SampleNewsroom.class.getResourceAsStream("/sample/newsroom.json")) {
            for (JsonObject article :
                    Json.createReader(in).readObject().getJsonArray("articles").getValuesAs(JsonObject.class)) {
                ARTICLES.put(article.getString("slug"), article);
            }
        }
        for (String slug : ARTICLES.keySet()) {
            for (Draft draft : answer(slug, "write").stream().toList()) {
                OFFERS.put(
                        Slug.of(draft.headline()),
                        new ArchiveOffer(Slug.of(draft.headline()), draft.headline(), draft.summaryText(), day(slug)));
            }
        }
    }

    @Test
    void holdOnlyTheTwoThatAreMeantToBeWrongAtFirst() throws Exception {
        Map<String, Verdict> notPassed = new LinkedHashMap<>();
        for (String slug : ARTICLES.keySet()) {
            for (Draft draft : answer(slug, "write").stream().toList()) {
                if (verdict(slug, draft) != Verdict.PASS) {
                    notPassed.put(slug, verdict(slug, draft));
                }
            }
        }

        assertThat(notPassed).containsOnly(Map.entry(HELD, Verdict.BLOCK), Map.entry(MENDED, Verdict.BLOCK));
    }

    @Test
    void mendOneAndInsistOnTheOther() throws Exception {
        assertThat(verdict(MENDED, answer(MENDED, "repair").orElseThrow())).isEqualTo(Verdict.PASS);
        assertThat(verdict(HELD, answer(HELD, "repair").orElseThrow())).isEqualTo(Verdict.BLOCK);
    }

    private static Verdict verdict(String slug, Draft draft) {
        List<ArchiveOffer> offers = draft.archive().stream()
                .flatMap(sentence -> sentence.briefSlug().stream())
                .map(OFFERS::get)
                .toList();
        List<SourceText> sources = Stream.of(slug, SECOND.getOrDefault(slug, slug))
                .distinct()
                .map(RecordedDraftsTest::source)
                .toList();
        return new Gates().check(draft, sources, offers).verdict();
    }

    private static SourceText source(String slug) {
        JsonObject article = ARTICLES.get(slug);
        String domain = article.getString("publisher");
        String page = newsroom.find(domain, "/stories/" + slug).orElseThrow().body();
        String text =
                Jsoup.parse(page).select("article p, article li, article h2, article blockquote").eachText().stream()
                        .collect(Collectors.joining("\n\n"));
        return new SourceText(
                domain,
                article.getString("title"),
                text,
                Optional.of(day(slug).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static LocalDate day(String slug) {
        return NOW.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(ARTICLES.get(slug).getInt("day"));
    }

    private static Optional<Draft> answer(String slug, String prompt) throws Exception {
        Optional<String> json = newsroom.answer(slug, prompt);
        return json.isEmpty() ? Optional.empty() : Optional.of(DraftAnswer.parse(json.get()));
    }
}
