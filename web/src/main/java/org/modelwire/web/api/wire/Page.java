package org.modelwire.web.api.wire;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.support.JsonParts;

/** A page of a list, with the cursor of the next one. */
public final class Page {

    private Page() {}

    /**
     * A page.
     *
     * @param found what was found, one more than the page holds if another page follows
     * @param json what is shown of the rows of the page
     * @param cursor the place of a row
     */
    public static <T> JsonObject of(
            String name,
            List<T> found,
            int size,
            Function<List<T>, List<JsonObject>> json,
            Function<T, String> cursor) {
        List<T> shown = found.subList(0, Math.min(size, found.size()));
        Optional<String> next = found.size() > size ? Optional.of(cursor.apply(shown.get(size - 1))) : Optional.empty();
        return JsonParts.object()
                .add(name, JsonAnswer.list(json.apply(shown), row -> row))
                .add("next", JsonAnswer.textOrNull(next))
                .build();
    }
}
