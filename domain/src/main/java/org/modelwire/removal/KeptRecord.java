package org.modelwire.removal;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A sealed record as a line of the journal, with everything that its hash is of.
 *
 * @param content JSON without any text of the brief or its sources
 */
record KeptRecord(long number, String previous, String item, long briefId, Instant at, String content, String hash) {

    static KeptRecord of(SealedRecord row) {
        return new KeptRecord(
                row.place(), row.previous(), row.item(), row.briefId(), row.at(), row.content(), row.hash());
    }

    /** Reads a line; empty if it is none, or is not as it was sealed. */
    static Optional<KeptRecord> read(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject json = reader.readObject();
            KeptRecord kept = new KeptRecord(
                    json.getJsonNumber("number").longValue(),
                    json.getString("previous"),
                    json.getString("item"),
                    json.getJsonNumber("brief").longValue(),
                    Instant.parse(json.getString("at")),
                    json.getString("content"),
                    json.getString("hash"));
            return Optional.of(kept).filter(KeptRecord::isAsSealed);
        } catch (JsonException | DateTimeException | NullPointerException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private boolean isAsSealed() {
        return hash.equals(SealedRecord.hash(number, previous, item, briefId, at, content));
    }

    /** The line, without its end. */
    String line() {
        return Json.createObjectBuilder()
                .add("number", number)
                .add("previous", previous)
                .add("item", item)
                .add("brief", briefId)
                .add("at", at.toString())
                .add("content", content)
                .add("hash", hash)
                .build()
                .toString();
    }

    boolean isRemoval() {
        return SealedRecord.REMOVED.equals(item);
    }

    JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(content))) {
            return reader.readObject();
        }
    }

    /** The readable part of the brief's address; ids may differ in another life of the database. */
    String slug() {
        return json().getString("slug");
    }
}
