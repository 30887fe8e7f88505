package org.modelwire.batch.brief.prompt;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.StrictJson;
import org.modelwire.shared.Reason;

/** Reads an answer field by field; a field that is missing or has another type is named by its path. */
final class AnswerFields {

    private final JsonObject object;
    private final String path;

    private AnswerFields(JsonObject object, String path) {
        this.object = object;
        this.path = path;
    }

    static AnswerFields of(String json) throws ModelException {
        try {
            return new AnswerFields(StrictJson.object(json), "");
        } catch (JsonException e) {
            throw bad("the answer is not one JSON object: " + e.getMessage());
        }
    }

    /** Turns one element into a value. */
    interface Element<T> {

        T read(AnswerFields fields) throws ModelException;
    }

    /** Text that is not blank, without hidden characters and line ends. */
    String text(String name) throws ModelException {
        return optionalText(name).orElseThrow(() -> bad(path + name + " must be text that is not empty"));
    }

    /** Text, or empty where it is null or blank. */
    Optional<String> optionalText(String name) throws ModelException {
        return string(name).map(PlainText::line).filter(text -> !text.isEmpty());
    }

    /** Text of one or more lines, none of them blank, or empty where it is null or blank. */
    Optional<String> optionalLines(String name) throws ModelException {
        return string(name)
                .map(text -> text.lines()
                        .map(PlainText::line)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")))
                .filter(text -> !text.isEmpty());
    }

    private Optional<String> string(String name) throws ModelException {
        JsonValue value = value(name);
        if (value.getValueType() == JsonValue.ValueType.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        throw bad(path + name + " must be text");
    }

    /** A day, or empty where it is null. */
    Optional<LocalDate> optionalDay(String name) throws ModelException {
        Optional<String> text = optionalText(name);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw bad(path + name + " must be a day such as 2026-11-23");
        }
    }

    int number(String name, int least, int most) throws ModelException {
        if (value(name) instanceof JsonNumber number
                && number.isIntegral()
                && number.bigIntegerValue().bitLength() < Integer.SIZE
                && number.intValue() >= least
                && number.intValue() <= most) {
            return number.intValue();
        }
        throw bad(path + name + " must be a whole number from " + least + " to " + most);
    }

    boolean flag(String name) throws ModelException {
        return switch (value(name).getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw bad(path + name + " must be true or false");
        };
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) throws ModelException {
        String word = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return constant;
            }
        }
        throw bad(path + name + " has a word that is not in its list");
    }

    <T> List<T> list(String name, Element<T> element) throws ModelException {
        if (!(value(name) instanceof JsonArray array)) {
            throw bad(path + name + " must be a list");
        }
        List<T> all = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            all.add(element.read(nested(array.get(i), name + "[" + i + "]")));
        }
        return List.copyOf(all);
    }

    /** An object, or empty where it is null. */
    <T> Optional<T> optional(String name, Element<T> element) throws ModelException {
        return value(name).getValueType() == JsonValue.ValueType.NULL
                ? Optional.empty()
                : Optional.of(element.read(nested(value(name), name)));
    }

    private AnswerFields nested(JsonValue value, String name) throws ModelException {
        if (value instanceof JsonObject nested) {
            return new AnswerFields(nested, path + name + ".");
        }
        throw bad(path + name + " must be an object");
    }

    private JsonValue value(String name) throws ModelException {
        JsonValue value = object.get(name);
        if (value == null) {
            throw bad(path + name + " is missing");
        }
        return value;
    }

    static ModelException bad(String message) {
        return new ModelException(Reason.LLM_BAD_JSON, message);
    }
}
