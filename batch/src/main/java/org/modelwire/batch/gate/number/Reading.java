package org.modelwire.batch.gate.number;

import java.math.BigDecimal;

/**
 * One way to read a number.
 *
 * @param value in the base unit, trailing zeros stripped
 * @param unit what it counts
 * @param printed the value before conversion to the base unit: 48 for "48 hours"
 */
record Reading(BigDecimal value, Unit unit, BigDecimal printed) {

    static Reading of(BigDecimal printed, UnitWord unit) {
        return new Reading(strip(printed.multiply(unit.factor())), unit.unit(), strip(printed));
    }

    static Reading plain(BigDecimal value) {
        return new Reading(strip(value), Unit.PLAIN, strip(value));
    }

    Reading scaledBy(BigDecimal factor) {
        return new Reading(strip(value.multiply(factor)), unit, strip(printed.multiply(factor)));
    }

    static BigDecimal strip(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
