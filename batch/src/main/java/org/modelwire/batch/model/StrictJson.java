package org.modelwire.batch.model;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.Map;

/**
 * Reads JSON that a machine wrote for us and that must be exactly one object: no words around it, no name twice (RFC 8259
 * section 4 leaves open which of the two counts).
 */
public final class StrictJson {

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private StrictJson() {}

    /**
     * Parses one object.
     *
     * @throws JsonException if the text is anything else; its message says what and, where known, where
     */
    public static JsonObject object(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith("{") || !stripped.endsWith("}")) {
            throw new JsonException("it does not begin with { and end with }");
        }
        try {
            refuseMoreThanOne(stripped);
            return read(stripped);
        } catch (JsonException e) {
            throw e;
        } catch (RuntimeException e) { // the parser has no type of its own for what is nested too deep
            throw new JsonException("it cannot be parsed: " + e.getMessage(), e);
        }
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (IllegalStateException e) {
            throw new JsonException("a name stands twice in one object", e);
        }
    }

    private static void refuseMoreThanOne(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            parser.next();
            parser.skipObject();
            if (parser.hasNext()) { // a reader would stop after the first object; a parser asks what follows
                throw new JsonException("something follows the object");
            }
        }
    }
}
