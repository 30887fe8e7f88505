package org.modelwire.batch.brief.prompt;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
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
import org.modelwire.batch.model.ModelException;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.config.HomeConfig;
import org.modelwire.config.SampleConfig;
import org.modelwire.sample.SampleNewsroom;
import org.modelwire.shared.Slug;

/** The sample newsroom's recorded drafts, each beside what it may rest on. */
public final class RecordedDrafts {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    /** Second reports of an event, by its lead. */
    private static final Map<String, String> SECOND = Map.of(
            "authority-keeps-the-count-raises-the-line", "chip-export-rule-adopted-with-fast-lane",
            "halden-labs-raises-2-3-billion", "halden-funding-round-is-mostly-a-compute-deal",
            "halden-labs-settles-with-quillon-press-group", "what-quillon-got-instead-of-a-ruling");

    private final SampleNewsroom newsroom;
    private final Map<String, JsonObject> articles = new LinkedHashMap<>();
    private final Map<String, ArchiveOffer> offers = new LinkedHashMap<>();

    /** Opens the newsroom in a folder. */
    public RecordedDrafts(Path home) throws IOException, ModelException {
        newsroom = new SampleNewsroom(
                new SampleConfig(true, 8080), new HomeConfig(home), Clock.fixed(NOW, ZoneOffset.UTC));
        try (InputStream in = SampleNewsroom.class.getResourceAsStream("/sample/newsroom.json")) {
            for (JsonObject article :
                    Json.createReader(in).readObject().getJsonArray("articles").getValuesAs(JsonObject.class)) {
                articles.put(article.getString("slug"), article);
            }
        }
        for (String slug : slugs()) {
            Draft draft = find(slug, "write").orElseThrow();
            String name = Slug.of(draft.headline());
            offers.put(name, new ArchiveOffer(name, draft.headline(), draft.summaryText(), day(slug)));
        }
    }

    /** The lead articles of the stories that have a draft. */
    public List<String> slugs() {
        return articles.keySet().stream()
                .filter(slug -> newsroom.answer(slug, "write").isPresent())
                .toList();
    }

    /** What was recorded for a prompt. */
    public Optional<Draft> find(String slug, String prompt) throws ModelException {
        Optional<String> json = newsroom.answer(slug, prompt);
        return json.isEmpty() ? Optional.empty() : Optional.of(DraftAnswer.parse(json.get()));
    }

    /** The articles of a story. */
    public List<SourceText> sources(String slug) {
        return Stream.of(slug, SECOND.getOrDefault(slug, slug))
                .distinct()
                .map(this::source)
                .toList();
    }

    /** The earlier briefs that a draft cites. */
    public List<ArchiveOffer> offers(Draft draft) {
        return draft.archive().stream()
                .flatMap(sentence -> sentence.briefSlug().stream())
                .map(offers::get)
                .toList();
    }

    private SourceText source(String slug) {
        JsonObject article = articles.get(slug);
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

    private LocalDate day(String slug) {
        return NOW.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(articles.get(slug).getInt("day"));
    }
}
