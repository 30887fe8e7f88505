package org.modelwire.batch.archive.opensearch;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import org.modelwire.archive.Embedding;
import org.modelwire.batch.archive.rank.IndexQuery;
import org.modelwire.batch.archive.rank.IndexedBrief;
import org.modelwire.batch.archive.rank.IndexedEntry;

/** The JSON that OpenSearch is sent, and the briefs in the JSON that it sends back. */
final class OpenSearchQueries {

    static final String WORDS = "words";
    static final String SUBJECT = "subject";
    static final String DAY = "day";
    static final String PUBLIC = "public";
    static final String HEADLINE = "headline";
    static final String CONTEXT = "context";
    static final String KIND = "kind";
    static final String PUBLISHER = "publisher";

    /** The id as a number, to sort by. */
    static final String NUMBER = "number";

    /** Which rebuild or change wrote a document, in milliseconds since 1970. */
    static final String WRITTEN = "written";

    private static final int PAGE = 1_000;
    private static final String SLUG = "slug";
    private static final String EMBEDDING = "embedding";

    private OpenSearchQueries() {}

    /**
     * Settings and fields of the index. One shard, so that all documents are counted together; words come analysed, so
     * that only spaces are to be cut at.
     */
    static JsonObject index(JsonObject meta) {
        JsonObjectBuilder fields = Json.createObjectBuilder()
                .add(SLUG, field("keyword").add("index", false).add("doc_values", false))
                .add(WORDS, field("text").add("analyzer", "whitespace"))
                .add(SUBJECT, field("keyword"))
                .add(DAY, field("long"))
                .add(PUBLIC, field("boolean"))
                .add(NUMBER, field("long"))
                .add(HEADLINE, field("text").add("analyzer", "whitespace"))
                .add(CONTEXT, field("text").add("analyzer", "whitespace"))
                .add(KIND, field("keyword"))
                .add(PUBLISHER, field("keyword"))
                .add(EMBEDDING, field("binary"))
                .add(WRITTEN, field("long"));
        return Json.createObjectBuilder()
                .add("settings", Json.createObjectBuilder().add("number_of_shards", 1))
                .add(
                        "mappings",
                        Json.createObjectBuilder()
                                .add("dynamic", "strict")
                                .add("_meta", meta)
                                .add("properties", fields))
                .build();
    }

    private static JsonObjectBuilder field(String type) {
        return Json.createObjectBuilder().add("type", type);
    }

    static JsonObject document(IndexedEntry entry, long written) {
        IndexedBrief brief = entry.brief();
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add(SLUG, brief.slug())
                .add(WORDS, String.join(" ", brief.words()))
                .add(SUBJECT, strings(brief.subjects()))
                .add(DAY, brief.day())
                .add(PUBLIC, brief.isPublic())
                .add(NUMBER, brief.briefId())
                .add(HEADLINE, String.join(" ", entry.headline()))
                .add(CONTEXT, String.join(" ", entry.context()))
                .add(KIND, entry.kind())
                .add(PUBLISHER, strings(entry.publishers()))
                .add(WRITTEN, written);
        brief.embedding()
                .ifPresent(
                        embedding -> document.add(EMBEDDING, Base64.getEncoder().encodeToString(embedding.bytes())));
        return document.build();
    }

    static IndexedBrief brief(JsonObject hit) {
        JsonObject source = hit.getJsonObject("_source");
        return new IndexedBrief(
                Long.parseLong(hit.getString("_id")),
                source.getString(SLUG),
                Arrays.asList(source.getString(WORDS).split(" ")),
                source.getJsonArray(SUBJECT).getValuesAs(JsonString::getString),
                source.getJsonNumber(DAY).longValue(),
                source.getBoolean(PUBLIC),
                source.containsKey(EMBEDDING)
                        ? Optional.of(Embedding.of(Base64.getDecoder().decode(source.getString(EMBEDDING))))
                        : Optional.empty());
    }

    /**
     * In how many briefs each word and each subject stands. Statistics of terms would be quicker to ask for, but they go on
     * counting what was replaced until segments are merged.
     */
    static JsonObject frequencies(Collection<String> words, Collection<String> subjects) {
        JsonObjectBuilder counts = Json.createObjectBuilder();
        count(counts, WORDS, words);
        count(counts, SUBJECT, subjects);
        return Json.createObjectBuilder()
                .add("size", 0)
                .add("track_total_hits", false)
                .add("aggs", counts)
                .build();
    }

    private static void count(JsonObjectBuilder counts, String field, Collection<String> terms) {
        if (!terms.isEmpty()) {
            JsonObjectBuilder filters = Json.createObjectBuilder();
            terms.forEach(term -> filters.add(term, term(field, term, 1)));
            counts.add(
                    field,
                    Json.createObjectBuilder()
                            .add("filters", Json.createObjectBuilder().add("filters", filters)));
        }
    }

    /** The best candidates. */
    static JsonObject candidates(IndexQuery query, int most) {
        JsonArrayBuilder wanted = Json.createArrayBuilder();
        query.words().forEach(word -> wanted.add(term(WORDS, word, 1)));
        query.subjects().forEach(subject -> wanted.add(term(SUBJECT, subject, IndexQuery.SUBJECT_BOOST)));
        JsonObject any = bool(Json.createObjectBuilder().add("should", wanted).add("minimum_should_match", 1));
        return Json.createObjectBuilder()
                .add("size", most)
                .add("track_total_hits", false)
                .add("query", bool(scope(query.scope()).add("must", any)))
                .build();
    }

    /** How many briefs a scope has, and its earliest day. */
    static JsonObject searched(IndexQuery.Scope scope) {
        return Json.createObjectBuilder()
                .add("size", 0)
                .add("track_total_hits", true)
                .add("query", bool(scope(scope)))
                .add(
                        "aggs",
                        Json.createObjectBuilder()
                                .add(
                                        "since",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "min",
                                                        Json.createObjectBuilder()
                                                                .add("field", DAY))))
                .build();
    }

    private static JsonObjectBuilder scope(IndexQuery.Scope scope) {
        JsonArrayBuilder filters = Json.createArrayBuilder()
                .add(range(
                        DAY, Json.createObjectBuilder().add("gte", scope.from()).add("lte", scope.to())));
        if (scope.publicOnly()) {
            filters.add(Json.createObjectBuilder()
                    .add("term", Json.createObjectBuilder().add(PUBLIC, true)));
        }
        return Json.createObjectBuilder().add("filter", filters);
    }

    /** The ids of some briefs that were written before a moment. */
    static JsonObject writtenBefore(long moment) {
        return Json.createObjectBuilder()
                .add("size", PAGE)
                .add("_source", false)
                .add("query", range(WRITTEN, Json.createObjectBuilder().add("lt", moment)))
                .build();
    }

    static JsonObject range(String field, JsonObjectBuilder limits) {
        return Json.createObjectBuilder()
                .add("range", Json.createObjectBuilder().add(field, limits))
                .build();
    }

    static JsonObject term(String field, String value, float boost) {
        return Json.createObjectBuilder()
                .add(
                        "term",
                        Json.createObjectBuilder()
                                .add(
                                        field,
                                        Json.createObjectBuilder()
                                                .add("value", value)
                                                .add("boost", boost)))
                .build();
    }

    static JsonObject bool(JsonObjectBuilder clauses) {
        return Json.createObjectBuilder().add("bool", clauses).build();
    }

    private static JsonValue strings(Collection<String> values) {
        return Json.createArrayBuilder(values).build();
    }
}
