package org.modelwire.batch.gate.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A number in a sentence with every way to read it.
 *
 * @param start its first character in the passage's text
 * @param end the character after its last, unit included
 * @param readings never empty; a range lends its ends each other's unit and scale
 * @param spelled whether it is written in words
 * @param loose whether no noun follows that would say what it counts
 * @param approximation how exact the sentence says it is
 */
record Quantity(
        int start, int end, List<Reading> readings, boolean spelled, boolean loose, Approximation approximation) {

    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    Reading first() {
        return readings.get(0);
    }

    Unit.Kind kind() {
        return first().unit().kind();
    }

    boolean isAtMost(int value) {
        return first().printed().compareTo(BigDecimal.valueOf(value)) <= 0;
    }

    /** Whether it can be a year: four digits that count nothing. */
    boolean isYear() {
        BigDecimal value = first().printed();
        return !spelled
                && loose
                && kind() == Unit.Kind.PLAIN
                && value.scale() <= 0
                && value.compareTo(FIRST_YEAR) >= 0
                && value.compareTo(LAST_YEAR) <= 0;
    }

    Quantity alsoReadAs(List<Reading> more) {
        return new Quantity(
                start, end, Stream.concat(readings.stream(), more.stream()).toList(), spelled, loose, approximation);
    }

    Quantity readFirstAs(Reading reading) {
        List<Reading> all = Stream.concat(Stream.of(reading), readings.stream()).toList();
        return new Quantity(start, end, all, spelled, loose, approximation);
    }
}
