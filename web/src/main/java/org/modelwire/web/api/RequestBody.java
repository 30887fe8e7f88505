package org.modelwire.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;

/** Reads what a caller sends, within limits, and says what is wrong with it. */
public final class RequestBody {

    /** Longest JSON body, in bytes: 2 MiB. */
    public static final int MAX_JSON_BYTES = 2 * 1_024 * 1_024;

    private RequestBody() {}

    /**
     * Reads a body to its end.
     *
     * @param mostBytes longest body that is taken
     * @throws ProblemException 413 if it is longer, 400 if it is empty or breaks off
     */
    public static byte[] bytes(InputStream body, int mostBytes) {
        byte[] read;
        try {
            read = body.readNBytes(mostBytes + 1);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(Status.BAD_REQUEST, "unreadable-body", "The body broke off before its end."), e);
        }
        if (read.length > mostBytes) {
            throw new ProblemException(Problem.of(
                    Status.REQUEST_ENTITY_TOO_LARGE,
                    "too-large",
                    "The body is longer than " + mostBytes + " bytes, the most that is taken here."));
        }
        if (read.length == 0) {
            throw new ProblemException(Problem.of(Status.BAD_REQUEST, "empty-body", "The request has no body."));
        }
        return read;
    }

    /**
     * Reads a body that is a JSON object in UTF-8. Source: RFC 8259.
     *
     * @throws ProblemException 413 if it is longer than {@link #MAX_JSON_BYTES}, 400 if it is anything else
     */
    public static JsonFields json(InputStream body) {
        return json(body, MAX_JSON_BYTES);
    }

    /**
     * Reads a body that is a JSON object in UTF-8. Source: RFC 8259.
     *
     * @param mostBytes longest body that is taken
     * @throws ProblemException 413 if it is longer, 400 if it is anything else
     */
    public static JsonFields json(InputStream body, int mostBytes) {
        return new JsonFields(object(text(bytes(body, mostBytes))));
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(badJson("The body is not UTF-8."), e);
        }
    }

    private static JsonObject object(String text) {
        JsonValue value;
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            parser.next();
            value = parser.getValue();
            // Asked once more, the parser refuses what stands behind the value.
            parser.hasNext();
        } catch (JsonParsingException e) {
            throw new ProblemException(
                    badJson("The body is not JSON: see line " + e.getLocation().getLineNumber() + ", column "
                            + e.getLocation().getColumnNumber() + "."),
                    e);
        } catch (RuntimeException e) {
            // A parser throws what it likes at text that is nested too deeply or ends too early.
            throw new ProblemException(badJson("The body is not JSON, or is nested too deeply."), e);
        }
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new ProblemException(badJson("The body must be a JSON object."));
    }

    private static Problem badJson(String detail) {
        return Problem.of(Status.BAD_REQUEST, "bad-json", detail);
    }
}
