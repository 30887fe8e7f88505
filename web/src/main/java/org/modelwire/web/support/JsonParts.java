package org.modelwire.web.support;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Map;

/** Parts of JSON documents. {@link Json} itself searches every library for its provider each time it is asked for one. */
public final class JsonParts {

    private static final JsonBuilderFactory FACTORY = Json.createBuilderFactory(Map.of());

    private JsonParts() {}

    public static JsonObjectBuilder object() {
        return FACTORY.createObjectBuilder();
    }

    /** An object that begins with what another one holds. */
    public static JsonObjectBuilder object(JsonObject begun) {
        return FACTORY.createObjectBuilder(begun);
    }

    public static JsonArrayBuilder array() {
        return FACTORY.createArrayBuilder();
    }

    /** An array that begins with these. */
    public static JsonArrayBuilder array(Collection<?> values) {
        return FACTORY.createArrayBuilder(values);
    }

    public static JsonValue text(String text) {
        return array().add(text).build().get(0);
    }
}
