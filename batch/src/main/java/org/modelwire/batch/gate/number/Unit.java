package org.modelwire.batch.gate.number;

/**
 * What a number counts.
 *
 * @param kind the class of units
 * @param name within the class: a currency, or the base unit of a measure; empty where the class has only one
 */
record Unit(Kind kind, String name) {

    /** Classes of units; numbers of different classes never stand for each other. */
    enum Kind {
        PLAIN,
        ORDINAL,
        PERCENT,
        POINTS,
        FRACTION,
        TIMES,
        MONEY,
        MEASURE,
        CLOCK
    }

    static final Unit PLAIN = new Unit(Kind.PLAIN, "");

    /** Whether both can mean the same thing: same class, and the same currency or base unit when both say one. */
    boolean agreesWith(Unit other) {
        if (kind != other.kind) {
            return isShare() && other.isShare();
        }
        return name.equals(other.name) || kind == Kind.MONEY && (isFamilyOf(other) || other.isFamilyOf(this));
    }

    /** A bare "$" may be any dollar, a bare "¥" yen or yuan. */
    private boolean isFamilyOf(Unit other) {
        return name.equals("$") && other.name.endsWith("D")
                || name.equals("\u00a5") && (other.name.equals("JPY") || other.name.equals("CNY"));
    }

    boolean isShare() {
        return kind == Kind.PERCENT || kind == Kind.FRACTION;
    }
}
