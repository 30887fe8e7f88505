package org.modelwire.batch.archive;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.archive.ArchiveEntry;
import org.modelwire.shared.Slug;

/** The briefs of the sample newsroom as its recorded answers write them, in the order of their days. */
public final class SampleBriefs {

    /** The day that the newsroom counts from. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private SampleBriefs() {}

    /**
     * One brief.
     *
     * @param article slug of the article it tells
     * @param sentences headline and summary
     * @param told what its archive search asks: the article's title and the facts
     */
    public record SampleBrief(
            String article,
            ArchiveEntry entry,
            List<String> sentences,
            String told,
            List<String> cited,
            Optional<Watch> watch) {}

    /** What a brief tells readers to watch. */
    public record Watch(String text, String check, LocalDate by) {}

    /** All of them. */
    public static List<SampleBrief> all() {
        List<SampleBrief> briefs = new ArrayList<>();
        for (JsonObject article : objects(resource("newsroom.json"), "articles")) {
            if (SampleBriefs.class.getResource("/sample/answers/" + article.getString("slug") + ".write.json")
                    != null) {
                briefs.add(brief(briefs.size() + 1L, article));
            }
        }
        briefs.sort(Comparator.comparing(brief -> brief.entry().day()));
        return briefs;
    }

    private static SampleBrief brief(long id, JsonObject article) {
        String slug = article.getString("slug");
        JsonObject written = resource("answers/" + slug + ".write.json");
        JsonObject read = resource("answers/" + slug + ".read.json");
        List<String> sentences = Stream.concat(Stream.of(written.getString("headline")), texts(written, "summary"))
                .toList();
        ArchiveEntry entry = new ArchiveEntry(
                id,
                Slug.of(written.getString("headline")),
                String.join("\n", sentences),
                objects(read, "subjects").stream()
                        .map(subject -> Slug.of(subject.getString("name")))
                        .distinct()
                        .toList(),
                TODAY.plusDays(article.getInt("day")),
                true,
                SyntheticBriefs.UNREAD);
        return new SampleBrief(
                slug,
                entry,
                sentences,
                article.getString("title") + "\n" + texts(read, "facts").collect(Collectors.joining("\n")),
                objects(written, "archive").stream()
                        .filter(sentence -> !sentence.isNull("brief"))
                        .map(sentence -> sentence.getString("brief"))
                        .toList(),
                written.get("watch") instanceof JsonObject watch ? Optional.of(watch(watch)) : Optional.empty());
    }

    private static Watch watch(JsonObject watch) {
        int days = Integer.parseInt(watch.getString("by").replaceAll("[^-0-9]", ""));
        return new Watch(watch.getString("text"), watch.getString("check"), TODAY.plusDays(days));
    }

    private static Stream<String> texts(JsonObject object, String name) {
        return objects(object, name).stream().map(sentence -> sentence.getString("text"));
    }

    private static List<JsonObject> objects(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonObject.class);
    }

    private static JsonObject resource(String path) {
        try (InputStream in = SampleBriefs.class.getResourceAsStream("/sample/" + path);
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
