package org.modelwire.batch.archive.opensearch;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.modelwire.archive.ReaderOrder;
import org.modelwire.batch.archive.rank.FoundBriefs;
import org.modelwire.batch.archive.rank.Position;
import org.modelwire.batch.archive.rank.ReaderQuery;

/** The JSON of a reader's search, and what is found in the JSON that comes back. */
final class OpenSearchReading {

    private OpenSearchReading() {}

    static JsonObject request(ReaderQuery query, int most) {
        boolean byRelevance = query.order() == ReaderOrder.RELEVANCE;
        JsonArrayBuilder sort = Json.createArrayBuilder();
        if (byRelevance) {
            sort.add(descending("_score"));
        }
        sort.add(descending(OpenSearchQueries.DAY)).add(descending(OpenSearchQueries.NUMBER));
        JsonObjectBuilder request = Json.createObjectBuilder()
                .add("size", most)
                .add("track_total_hits", true)
                .add("_source", false)
                .add("query", query(query))
                .add("sort", sort);
        query.after().ifPresent(last -> request.add("search_after", after(last, byRelevance)));
        return request.build();
    }

    private static JsonObjectBuilder descending(String field) {
        return Json.createObjectBuilder().add(field, "desc");
    }

    private static JsonArrayBuilder after(Position last, boolean byRelevance) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        if (byRelevance) {
            values.add(last.score());
        }
        return values.add(last.day()).add(last.briefId());
    }

    private static JsonObject query(ReaderQuery query) {
        JsonArrayBuilder filters = Json.createArrayBuilder()
                .add(exactly(OpenSearchQueries.PUBLIC, "true"))
                .add(OpenSearchQueries.range(
                        OpenSearchQueries.DAY,
                        Json.createObjectBuilder().add("gte", query.from()).add("lte", query.to())));
        query.filter().subject().ifPresent(slug -> filters.add(exactly(OpenSearchQueries.SUBJECT, slug)));
        query.filter().publisher().ifPresent(domain -> filters.add(exactly(OpenSearchQueries.PUBLISHER, domain)));
        query.filter().kind().ifPresent(kind -> filters.add(exactly(OpenSearchQueries.KIND, kind.name())));
        JsonObjectBuilder whole = Json.createObjectBuilder().add("filter", filters);
        if (!query.words().isEmpty()) {
            JsonArrayBuilder words = Json.createArrayBuilder();
            query.words().forEach(word -> words.add(word(word)));
            whole.add("must", OpenSearchQueries.bool(query.every() ? all(words) : any(words)));
        }
        return OpenSearchQueries.bool(whole);
    }

    private static JsonObjectBuilder all(JsonArrayBuilder clauses) {
        return Json.createObjectBuilder().add("must", clauses);
    }

    private static JsonObjectBuilder any(JsonArrayBuilder clauses) {
        return Json.createObjectBuilder().add("should", clauses).add("minimum_should_match", 1);
    }

    private static JsonObject word(String word) {
        return OpenSearchQueries.bool(any(Json.createArrayBuilder()
                .add(OpenSearchQueries.term(OpenSearchQueries.HEADLINE, word, ReaderQuery.HEADLINE_BOOST))
                .add(OpenSearchQueries.term(OpenSearchQueries.WORDS, word, 1))
                .add(OpenSearchQueries.term(OpenSearchQueries.CONTEXT, word, ReaderQuery.CONTEXT_BOOST))));
    }

    private static JsonObject exactly(String field, String value) {
        return Json.createObjectBuilder()
                .add("term", Json.createObjectBuilder().add(field, value))
                .build();
    }

    static FoundBriefs found(JsonObject answer, ReaderOrder order) {
        JsonObject hits = answer.getJsonObject("hits");
        List<Position> page = hits.getJsonArray("hits").getValuesAs(JsonObject.class).stream()
                .map(hit -> position(hit.getJsonArray("sort"), order == ReaderOrder.RELEVANCE))
                .toList();
        return new FoundBriefs(
                hits.getJsonObject("total").getJsonNumber("value").longValue(), page);
    }

    private static Position position(JsonArray sorted, boolean byRelevance) {
        int day = byRelevance ? 1 : 0;
        float score = byRelevance ? (float) sorted.getJsonNumber(0).doubleValue() : 0;
        return new Position(
                score,
                sorted.getJsonNumber(day).longValue(),
                sorted.getJsonNumber(day + 1).longValue());
    }
}
