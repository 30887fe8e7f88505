package org.modelwire.sample;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modelwire.watch.WatchState;

/** Reads the newsroom's files from the class path, with the dates filled in. */
final class SampleContent {

    /** Where the newsroom ships; tests have a folder of their own. */
    static final String FOLDER = "/sample";

    private final String folder;
    private final LocalDate anchor;
    private final DayTokens tokens;

    SampleContent(String folder, LocalDate anchor) {
        this.folder = folder;
        this.anchor = anchor;
        this.tokens = new DayTokens(anchor);
    }

    /** The publishers with their articles, the newest first. */
    record Newsroom(List<SamplePublisher> publishers, List<SampleArticle> articles) {}

    /**
     * Reads publishers and articles.
     *
     * @throws IllegalStateException if a file is missing or an article names an unknown publisher
     */
    Newsroom read() {
        try (JsonReader reader = Json.createReader(new StringReader(required("/newsroom.json")))) {
            JsonObject newsroom = reader.readObject();
            List<SamplePublisher> publishers =
                    newsroom.getJsonArray("publishers").getValuesAs(JsonObject.class).stream()
                            .map(SampleContent::publisher)
                            .toList();
            Map<String, SamplePublisher> byDomain =
                    publishers.stream().collect(Collectors.toMap(SamplePublisher::domain, Function.identity()));
            List<SampleArticle> articles = newsroom.getJsonArray("articles").getValuesAs(JsonObject.class).stream()
                    .map(article -> article(article, byDomain))
                    .sorted(Comparator.comparing(SampleArticle::publishedAt).reversed())
                    .toList();
            return new Newsroom(publishers, articles);
        }
    }

    /** The recorded answer to a prompt about a lead article. */
    Optional<String> answer(String leadSlug, String promptName) {
        return leadSlug.matches("[\\w-]+") && promptName.matches("[\\w-]+")
                ? resource("/answers/" + leadSlug + "." + promptName + ".json").map(tokens::fill)
                : Optional.empty();
    }

    /** What the editor says came of watch items; nothing if there is no such file. */
    List<SampleOutcome> outcomes() {
        try (JsonReader reader =
                Json.createReader(new StringReader(resource("/outcomes.json").orElse("[]")))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(outcome -> new SampleOutcome(
                            outcome.getString("expected"),
                            WatchState.valueOf(outcome.getString("outcome")),
                            tokens.fill(outcome.getString("note")),
                            outcome.getString("shown")))
                    .toList();
        }
    }

    private static SamplePublisher publisher(JsonObject from) {
        JsonObject feed = from.getJsonObject("feed");
        return new SamplePublisher(
                from.getString("domain"),
                from.getString("name"),
                from.getString("country"),
                from.getString("language"),
                feed.getString("path"),
                SamplePublisher.Format.valueOf(feed.getString("format").toUpperCase(Locale.ROOT)),
                from.getBoolean("reserved", false));
    }

    private SampleArticle article(JsonObject from, Map<String, SamplePublisher> publishers) {
        String slug = from.getString("slug");
        SamplePublisher publisher = publishers.get(from.getString("publisher"));
        if (publisher == null) {
            throw new IllegalStateException("the sample article " + slug + " names an unknown publisher");
        }
        return new SampleArticle(
                slug,
                publisher,
                anchor.plusDays(from.getInt("day"))
                        .atTime(LocalTime.parse(from.getString("time")))
                        .toInstant(ZoneOffset.UTC),
                tokens.fill(from.getString("title")),
                from.getString("author"),
                tokens.fill(required("/articles/" + slug + ".html")));
    }

    private String required(String path) {
        return resource(path)
                .orElseThrow(
                        () -> new IllegalStateException("the sample newsroom is switched on, but the program lacks "
                                + folder + path + "; start without --sample"));
    }

    private Optional<String> resource(String path) {
        try (InputStream in = SampleContent.class.getResourceAsStream(folder + path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + folder + path, e);
        }
    }
}
