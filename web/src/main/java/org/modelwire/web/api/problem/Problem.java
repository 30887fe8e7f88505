package org.modelwire.web.api.problem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.modelwire.web.support.JsonParts;

/**
 * A problem document.
 *
 * <p>Source: RFC 9457, section 3.
 *
 * @param code stable word of the problem's type, lower case with hyphens
 * @param detail a sentence for the person who sent the request: what is wrong and what to do
 * @param members what else a program may want to know, by name
 * @param headers headers of the answer
 */
public record Problem(
        int status, String code, String detail, Map<String, JsonValue> members, Map<String, String> headers) {

    /** The media type of every problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:modelwire:problem:";

    /** A problem without further members. */
    public static Problem of(Status status, String code, String detail) {
        return of(status.getStatusCode(), code, detail);
    }

    /** A problem with a status that may have no name. */
    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, Map.of(), Map.of());
    }

    /** The same problem with one more member. */
    public Problem with(String name, JsonValue value) {
        return new Problem(status, code, detail, plus(members, name, value), headers);
    }

    /** The same problem with one more member. */
    public Problem with(String name, String value) {
        return with(name, Json.createValue(value));
    }

    /** The same problem with one more header on its answer. */
    public Problem withHeader(String name, String value) {
        return new Problem(status, code, detail, members, plus(headers, name, value));
    }

    private static <T> Map<String, T> plus(Map<String, T> some, String name, T value) {
        Map<String, T> more = new LinkedHashMap<>(some);
        more.put(name, value);
        return more;
    }

    /** The document. */
    public JsonObject toJson() {
        JsonObjectBuilder json = JsonParts.object()
                .add("type", TYPE + code)
                .add("title", title())
                .add("status", status)
                .add("detail", detail);
        members.forEach(json::add);
        return json.build();
    }

    private String title() {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    }

    /** The answer that carries the document; no cache keeps it. */
    public Response toResponse() {
        Status known = Status.fromStatusCode(status);
        Response.ResponseBuilder answer = Response.status(status, known == null ? title() : known.getReasonPhrase())
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(toJson().toString().getBytes(StandardCharsets.UTF_8));
        headers.forEach(answer::header);
        return answer.build();
    }
}
