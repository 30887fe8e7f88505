package org.modelwire.launcher.server;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * One execution of a job, as the operations API shows it.
 *
 * @param status RUNNING, COMPLETED, DEGRADED, FAILED, STOPPED or INTERRUPTED
 * @param startedAt empty if the API does not say
 * @param reason why it ended so; may be empty
 * @param steps in the order in which they run
 * @param totals counts of the whole run; empty if it has none yet
 */
record Execution(
        String id, String status, Optional<Instant> startedAt, String reason, List<Step> steps, JsonObject totals) {

    /** One step with its counts. */
    record Step(String name, String status, long read, long written, long skipped, long failed) {

        private static Step of(JsonObject json) {
            return new Step(
                    json.getString("name", ""),
                    json.getString("status", ""),
                    json.getInt("read", 0),
                    json.getInt("written", 0),
                    json.getInt("skipped", 0),
                    json.getInt("failed", 0));
        }
    }

    static Execution of(JsonObject json) {
        JsonValue id = json.getOrDefault("id", JsonValue.NULL);
        return new Execution(
                id.toString().replace("\"", ""),
                json.getString("status", ""),
                instant(json.getString("startedAt", "")),
                json.getString("reason", ""),
                array(json, "steps").getValuesAs(JsonObject.class).stream()
                        .map(Step::of)
                        .toList(),
                json.get("totals") instanceof JsonObject totals ? totals : JsonValue.EMPTY_JSON_OBJECT);
    }

    boolean isRunning() {
        return "RUNNING".equals(status);
    }

    private static JsonArray array(JsonObject json, String name) {
        return json.get(name) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
