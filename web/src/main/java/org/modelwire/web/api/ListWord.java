package org.modelwire.web.api;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;
import org.modelwire.web.support.JsonParts;

/** A parameter of a list that takes one of a few words. */
public final class ListWord {

    private ListWord() {}

    /**
     * The word that was meant, in whatever case; empty if none was given.
     *
     * @param name of the parameter
     * @param given its value; null if absent
     * @throws ProblemException 400 {@code bad-parameter} with the words, if it is none of them
     */
    public static Optional<String> of(String name, String given, List<String> words) {
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(words.stream()
                .filter(word -> word.equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(
                                Status.BAD_REQUEST,
                                "bad-parameter",
                                "The parameter " + name + ": \"" + given + "\" is none of: " + String.join(", ", words)
                                        + ".")
                        .with("parameter", name)
                        .with("words", JsonParts.array(words).build()))));
    }

    /** The same for the names of an enum. */
    public static <E extends Enum<E>> Optional<E> of(String name, String given, Class<E> type) {
        List<String> names =
                List.of(type.getEnumConstants()).stream().map(Enum::name).toList();
        return of(name, given, names).map(word -> Enum.valueOf(type, word));
    }
}
