package org.modelwire.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;

/**
 * The fields of a JSON object that a caller sent. {@code find...} answers with empty for a field that is absent or null;
 * the others refuse it. Whatever is refused is named by its whole path, such as {@code draft.context.watch.by}.
 */
public final class JsonFields {

    /** Of what RFC 3986 lets stand nowhere in an address, all but the percent sign. */
    private static final Pattern ILLEGAL = Pattern.compile("[^!#$%&'()*+,\\-./0-9:;=?@A-Z\\[\\]_a-z~]");

    private final String path;
    private final JsonObject object;

    JsonFields(JsonObject object) {
        this("", object);
    }

    private JsonFields(String path, JsonObject object) {
        this.path = path;
        this.object = object;
    }

    /** A text; a blank one counts as missing. */
    public String text(String name) {
        return findText(name).filter(text -> !text.isBlank()).orElseThrow(() -> missing(name));
    }

    /** A text, blank or not. */
    public Optional<String> findText(String name) {
        return find(name).map(value -> {
            if (value instanceof JsonString text) {
                return text.getString();
            }
            throw refused(name, "must be a text");
        });
    }

    /** An object. */
    public JsonFields object(String name) {
        return findObject(name).orElseThrow(() -> missing(name));
    }

    /** An object. */
    public Optional<JsonFields> findObject(String name) {
        return find(name).map(value -> {
            if (value instanceof JsonObject inner) {
                return new JsonFields(pathOf(name), inner);
            }
            throw refused(name, "must be an object");
        });
    }

    /** A list of objects. */
    public List<JsonFields> objects(String name) {
        if (!(find(name).orElseThrow(() -> missing(name)) instanceof JsonArray array)) {
            throw refused(name, "must be a list of objects");
        }
        List<JsonFields> objects = new ArrayList<>();
        for (JsonValue value : array) {
            String place = name + "[" + objects.size() + "]";
            if (!(value instanceof JsonObject inner)) {
                throw refused(place, "must be an object");
            }
            objects.add(new JsonFields(pathOf(place), inner));
        }
        return objects;
    }

    /** A list of at least one id: whole numbers above zero. */
    public List<Long> ids(String name) {
        String rule = "must be a list of at least one id, a whole number each";
        if (!(find(name).orElseThrow(() -> missing(name)) instanceof JsonArray array) || array.isEmpty()) {
            throw refused(name, rule);
        }
        List<Long> ids = new ArrayList<>();
        for (JsonValue value : array) {
            if (!(value instanceof JsonNumber number) || !number.toString().matches("[1-9]\\d{0,17}")) {
                throw refused(name, rule);
            }
            ids.add(number.longValue());
        }
        return ids;
    }

    /** A text as it is, or the JSON of any other value. */
    public Optional<String> findTextOrJson(String name) {
        return find(name).map(value -> value instanceof JsonString text ? text.getString() : value.toString());
    }

    /** The names of the fields, in their order. */
    public Set<String> names() {
        return object.keySet();
    }

    /** A text or number, or a list of these, as texts; empty if the field is absent. */
    public List<String> texts(String name) {
        return find(name)
                .map(value -> value instanceof JsonArray list ? list : List.of(value))
                .orElse(List.of())
                .stream()
                .map(value -> {
                    if (value instanceof JsonString text) {
                        return text.getString();
                    }
                    if (value instanceof JsonNumber number) {
                        return number.toString();
                    }
                    throw refused(name, "must be a text or a list of texts");
                })
                .toList();
    }

    /** An absolute http or https address. What may not stand in an address is escaped, as browsers do. */
    public URI address(String name) {
        String written = text(name).strip();
        try {
            URI address = new URI(ILLEGAL.matcher(written)
                    .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8)
                            .replace("+", "%20")));
            if (address.getRawAuthority() != null
                    && ("http".equalsIgnoreCase(address.getScheme())
                            || "https".equalsIgnoreCase(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException e) {
            // answered below, like every other text that is no address
        }
        throw refused(name, "must be an absolute http or https address");
    }

    /** Whether a field is there, is not null, and is of a kind. */
    public boolean has(String name, JsonValue.ValueType type) {
        return find(name).filter(value -> value.getValueType() == type).isPresent();
    }

    /** Whether a field is there and is not null. */
    public boolean has(String name) {
        return find(name).isPresent();
    }

    private Optional<JsonValue> find(String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
    }

    /** What to throw for a field that must be there and is not. */
    public ProblemException missing(String name) {
        return new ProblemException(
                Problem.of(Status.BAD_REQUEST, "missing-field", "The field " + pathOf(name) + " is missing.")
                        .with("field", pathOf(name)));
    }

    /**
     * What to throw for a field that cannot be used.
     *
     * @param rule what it must be, such as "must be a text"
     */
    public ProblemException refused(String name, String rule) {
        return new ProblemException(
                Problem.of(Status.BAD_REQUEST, "bad-field", "The field " + pathOf(name) + " " + rule + ".")
                        .with("field", pathOf(name)));
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
