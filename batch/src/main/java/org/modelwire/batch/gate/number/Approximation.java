package org.modelwire.batch.gate.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/** How exact a sentence says that its number is: "about 870" may stand for 868, "870" may not. */
enum Approximation {
    EXACT(null),
    NEAR(RoundingMode.HALF_UP),
    ABOVE(RoundingMode.FLOOR),
    BELOW(RoundingMode.CEILING);

    private static final Set<String> NEAR_WORDS = Set.of(
            "about",
            "around",
            "roughly",
            "approximately",
            "some",
            "close",
            "estimated",
            "circa",
            "~",
            "approx",
            "nearing");
    private static final Set<String> ABOVE_WORDS =
            Set.of("over", "more", "least", "above", "exceeding", "exceeds", "topping");
    private static final Set<String> BELOW_WORDS =
            Set.of("nearly", "almost", "under", "less", "fewer", "below", "up", "most");
    private static final Set<String> BETWEEN = Set.of("than", "at", "to", "just", "a", "an", ".", "well", "$");

    /** A rounded number may be off by a tenth at most. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    private final RoundingMode rounding;

    Approximation(RoundingMode rounding) {
        this.rounding = rounding;
    }

    /** Reads it from the words before a number, three at most. */
    static Approximation before(List<Lexeme> lexemes, int number) {
        for (int i = number - 1; i >= 0 && i >= number - 3; i--) {
            String word = lexemes.get(i).lower();
            if (NEAR_WORDS.contains(word)) {
                return NEAR;
            } else if (ABOVE_WORDS.contains(word)) {
                return ABOVE;
            } else if (BELOW_WORDS.contains(word)) {
                return BELOW;
            } else if (!BETWEEN.contains(word)) {
                return EXACT;
            }
        }
        return EXACT;
    }

    /** Whether a sentence that prints {@code claim} may mean {@code exact}. */
    boolean covers(BigDecimal claim, BigDecimal exact) {
        if (this == EXACT || exact.signum() == 0) {
            return false;
        }
        BigDecimal off = claim.subtract(exact).abs();
        int digits = Math.max(
                1, claim.unscaledValue().toString().replaceFirst("0+$", "").length());
        return off.compareTo(exact.abs().multiply(TOLERANCE)) <= 0
                && exact.round(new MathContext(digits, rounding)).compareTo(claim) == 0;
    }
}
