package org.modelwire.batch.archive.opensearch;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.modelwire.batch.archive.rank.ArchiveIndex;
import org.modelwire.batch.archive.rank.Candidates;
import org.modelwire.batch.archive.rank.FoundBriefs;
import org.modelwire.batch.archive.rank.Frequencies;
import org.modelwire.batch.archive.rank.IndexQuery;
import org.modelwire.batch.archive.rank.IndexedEntry;
import org.modelwire.batch.archive.rank.ReaderQuery;
import org.modelwire.config.SearchConfig;

/**
 * An index on an OpenSearch cluster, which any number of nodes may share. The index says in its mapping which form it has
 * and up to when it follows the database. All searches of one node go to the same copy of the shard, so that one question
 * gets one answer.
 */
public final class OpenSearchIndex implements ArchiveIndex {

    /** To be raised with every change of the fields or of how words are cut. */
    private static final String FORM = "3 ";

    private static final String SAME_COPY = "preference=modelwire";

    private final OpenSearchClient client;
    private final String name;
    private final String path;
    private final Clock clock;
    private final String form;

    /**
     * Opens the index; makes it if it is not there, and makes it anew if it has another form.
     *
     * @param embeddings who makes those of its briefs; an index with those of another maker has another form
     */
    public OpenSearchIndex(SearchConfig config, Clock clock, String embeddings) {
        this.client = new OpenSearchClient(config);
        this.name = config.index();
        this.path = "/" + name;
        this.clock = clock;
        this.form = FORM + embeddings;
        Optional<JsonObject> there = client.find(path + "/_mapping");
        boolean sound = there.filter(mapping -> form.equals(meta(mapping).getString("form", "")))
                .isPresent();
        if (there.isPresent() && !sound) {
            client.call("DELETE", path);
        }
        if (!sound) {
            client.call("PUT", path, OpenSearchQueries.index(meta(Optional.empty())));
        }
    }

    private JsonObject meta(Optional<Instant> until) {
        return Json.createObjectBuilder()
                .add("form", form)
                .add("until", until.map(Instant::toString).orElse(""))
                .build();
    }

    private JsonObject meta(JsonObject mapping) {
        JsonObject mappings = mapping.getJsonObject(name).getJsonObject("mappings");
        return mappings.containsKey("_meta") ? mappings.getJsonObject("_meta") : JsonValue.EMPTY_JSON_OBJECT;
    }

    @Override
    public Frequencies frequencies(Collection<String> words, Collection<String> subjects) {
        if (words.isEmpty() && subjects.isEmpty()) {
            return new Frequencies(count(), Map.of(), Map.of());
        }
        JsonObject told = client.call(
                        "POST", path + "/_search?" + SAME_COPY, OpenSearchQueries.frequencies(words, subjects))
                .getJsonObject("aggregations");
        return new Frequencies(
                count(), frequencies(told, OpenSearchQueries.WORDS), frequencies(told, OpenSearchQueries.SUBJECT));
    }

    private static Map<String, Integer> frequencies(JsonObject told, String field) {
        Map<String, Integer> frequencies = new HashMap<>();
        if (told.containsKey(field)) {
            told.getJsonObject(field)
                    .getJsonObject("buckets")
                    .forEach((term, bucket) -> frequencies.put(term, ((JsonObject) bucket).getInt("doc_count")));
        }
        return frequencies;
    }

    @Override
    public Candidates find(IndexQuery query, int most) {
        String header = "{\"preference\":\"modelwire\"}\n";
        List<JsonObject> answers = client.callLines(
                        path + "/_msearch",
                        header + OpenSearchQueries.candidates(query, most) + "\n" + header
                                + OpenSearchQueries.searched(query.scope()) + "\n")
                .getJsonArray("responses")
                .getValuesAs(JsonObject.class);
        answers.stream()
                .filter(answer -> answer.containsKey("error"))
                .findFirst()
                .ifPresent(answer -> {
                    throw OpenSearchClient.failure(answer.get("error").toString());
                });
        JsonObject searched = answers.get(1);
        JsonValue since =
                searched.getJsonObject("aggregations").getJsonObject("since").get("value");
        return new Candidates(
                searched.getJsonObject("hits").getJsonObject("total").getInt("value"),
                since instanceof JsonNumber day ? OptionalLong.of(day.longValue()) : OptionalLong.empty(),
                answers.get(0).getJsonObject("hits").getJsonArray("hits").getValuesAs(JsonObject.class).stream()
                        .map(OpenSearchQueries::brief)
                        .toList());
    }

    @Override
    public FoundBriefs find(ReaderQuery query, int most) {
        return OpenSearchReading.found(
                client.call("POST", path + "/_search?" + SAME_COPY, OpenSearchReading.request(query, most)),
                query.order());
    }

    @Override
    public long count() {
        return client.call("GET", path + "/_count?" + SAME_COPY)
                .getJsonNumber("count")
                .longValue();
    }

    @Override
    public void put(Collection<IndexedEntry> briefs) {
        put(briefs, clock.millis(), true);
    }

    private void put(Collection<IndexedEntry> briefs, long written, boolean refresh) {
        StringBuilder lines = new StringBuilder();
        for (IndexedEntry entry : briefs) {
            lines.append("{\"index\":{\"_id\":\"")
                    .append(entry.brief().briefId())
                    .append("\"}}\n")
                    .append(OpenSearchQueries.document(entry, written))
                    .append('\n');
        }
        bulk(lines, refresh);
    }

    @Override
    public void remove(Collection<Long> briefIds) {
        StringBuilder lines = new StringBuilder();
        briefIds.forEach(
                id -> lines.append("{\"delete\":{\"_id\":\"").append(id).append("\"}}\n"));
        bulk(lines, true);
    }

    private void bulk(StringBuilder lines, boolean refresh) {
        if (lines.isEmpty()) {
            return;
        }
        JsonObject answer = client.callLines(path + "/_bulk?refresh=" + refresh, lines.toString());
        if (answer.getBoolean("errors")) {
            throw OpenSearchClient.failure("not every brief was taken: "
                    + answer.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                            .filter(item -> item.values()
                                    .iterator()
                                    .next()
                                    .asJsonObject()
                                    .containsKey("error"))
                            .findFirst());
        }
    }

    @Override
    public Optional<Instant> followedUntil() {
        return client.find(path + "/_mapping")
                .map(this::meta)
                .map(meta -> meta.getString("until", ""))
                .filter(until -> !until.isEmpty())
                .map(Instant::parse);
    }

    @Override
    public void followed(Instant until) {
        client.call(
                "PUT",
                path + "/_mapping",
                Json.createObjectBuilder()
                        .add("_meta", meta(Optional.of(until)))
                        .build());
    }

    @Override
    public void rebuild(Iterable<List<IndexedEntry>> pages, Instant until) {
        long begun = clock.millis();
        for (List<IndexedEntry> page : pages) {
            put(page, begun, false);
        }
        client.call("POST", path + "/_refresh");
        removeWrittenBefore(begun);
        followed(until);
    }

    /** Takes out what a rebuild did not write again, page by page; the service that would do it is a plugin. */
    private void removeWrittenBefore(long moment) {
        List<Long> old = writtenBefore(moment);
        while (!old.isEmpty()) {
            remove(old);
            old = writtenBefore(moment);
        }
    }

    private List<Long> writtenBefore(long moment) {
        return client
                .call("POST", path + "/_search?" + SAME_COPY, OpenSearchQueries.writtenBefore(moment))
                .getJsonObject("hits")
                .getJsonArray("hits")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(hit -> Long.valueOf(hit.getString("_id")))
                .toList();
    }

    /** Nothing is held open. */
    @Override
    public void close() {}
}
