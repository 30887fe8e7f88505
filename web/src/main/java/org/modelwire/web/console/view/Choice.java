package org.modelwire.web.console.view;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One of the values that a filter offers, as a parameter of the address names it. */
public record Choice(String value, String label, boolean chosen) implements Serializable {

    public String getValue() {
        return value;
    }

    public String getLabel() {
        return label;
    }

    public boolean isChosen() {
        return chosen;
    }

    /** Every constant of an enumeration, after "Any". */
    public static <E extends Enum<E>> List<Choice> of(Class<E> type, Optional<E> chosen, Function<E, String> label) {
        return Stream.concat(
                        Stream.of(new Choice("", "Any", chosen.isEmpty())),
                        only(type, chosen.orElse(null), label).stream())
                .toList();
    }

    /** Every constant of an enumeration. */
    public static <E extends Enum<E>> List<Choice> only(Class<E> type, E chosen, Function<E, String> label) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new Choice(word(constant), label.apply(constant), constant == chosen))
                .toList();
    }

    /** The constant that a parameter of the address names; empty if none. */
    public static <E extends Enum<E>> Optional<E> chosen(Class<E> type, String parameter) {
        return Answer.parameter(parameter)
                .flatMap(given -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> word(constant).equals(given))
                        .findFirst());
    }

    /** The constant as addresses name it: lower case with hyphens. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
