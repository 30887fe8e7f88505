package org.modelwire.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.modelwire.web.support.JsonParts;

/** Answers in JSON, as bytes: what servers make of any other type differs between them. */
public final class JsonAnswer {

    private JsonAnswer() {}

    /** An answer that can still be given headers. */
    public static Response.ResponseBuilder of(Status status, JsonStructure body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A list, each item as its JSON. */
    public static <T> JsonArray list(List<T> items, Function<T, ? extends JsonValue> json) {
        return JsonParts.array(items.stream().map(json).toList()).build();
    }

    /** The text of a value, or null. */
    public static JsonValue textOrNull(Optional<?> value) {
        return value.<JsonValue>map(present -> JsonParts.text(present.toString()))
                .orElse(JsonValue.NULL);
    }
}
