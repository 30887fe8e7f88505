package org.modelwire.batch.gate.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number in words.
 *
 * @param value what it says
 * @param next the lexeme after it
 * @param ordinal whether it ends as an ordinal: "twenty-first"
 */
record Spelled(BigDecimal value, int next, boolean ordinal) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Reads the longest number in words that starts at a lexeme; empty if none does. */
    static Optional<Spelled> at(List<Lexeme> lexemes, int from) {
        return half(lexemes, from).or(() -> counted(lexemes, from));
    }

    /** "half a million". */
    private static Optional<Spelled> half(List<Lexeme> lexemes, int from) {
        if (!word(lexemes, from).equals("half") || !word(lexemes, from + 1).equals("a")) {
            return Optional.empty();
        }
        return longScale(lexemes, from + 2).map(scale -> new Spelled(scale.multiply(HALF), from + 3, false));
    }

    private static Optional<Spelled> counted(List<Lexeme> lexemes, int from) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal current = null;
        int at = from;
        if (List.of("a", "an").contains(word(lexemes, at))
                && longScale(lexemes, at + 1).isPresent()) {
            current = BigDecimal.ONE;
            at++;
        }
        while (at < lexemes.size() && (at == from || joins(lexemes, at))) {
            boolean bridged = current != null && word(lexemes, at).equals("and") && joins(lexemes, at + 1);
            int here = bridged ? at + 1 : at;
            Optional<Integer> ordinal = NumberWords.ordinal(word(lexemes, here));
            Optional<Integer> cardinal = NumberWords.cardinal(word(lexemes, here));
            Optional<BigDecimal> scale = longScale(lexemes, here);
            if (!bridged && scale.isPresent() && current != null) {
                BigDecimal scaled = current.multiply(scale.get());
                boolean hundreds = scale.get().intValue() == 100;
                total = hundreds ? total : total.add(scaled);
                current = hundreds ? scaled : BigDecimal.ZERO;
            } else if (cardinal.isPresent() && canFollow(current, cardinal.get(), total, bridged)) {
                current = (current == null ? BigDecimal.ZERO : current).add(BigDecimal.valueOf(cardinal.get()));
            } else if (ordinal.isPresent() && canFollow(current, ordinal.get(), total, bridged)) {
                BigDecimal before = current == null ? BigDecimal.ZERO : current;
                return Optional.of(
                        new Spelled(total.add(before).add(BigDecimal.valueOf(ordinal.get())), here + 1, true));
            } else {
                break;
            }
            at = here + 1;
        }
        return current == null ? Optional.empty() : Optional.of(new Spelled(total.add(current), at, false));
    }

    /** Ones after tens ("twenty" + "one"), anything below a hundred after hundreds, and anything at the start. */
    private static boolean canFollow(BigDecimal current, int next, BigDecimal total, boolean bridged) {
        if (current == null) {
            return true;
        }
        int before = current.intValue();
        boolean afterHundreds = before >= 100 && before % 100 == 0 || before == 0 && total.signum() > 0;
        return afterHundreds || !bridged && before >= 20 && before % 10 == 0 && next > 0 && next < 10;
    }

    private static Optional<BigDecimal> longScale(List<Lexeme> lexemes, int at) {
        return word(lexemes, at).length() < 4 ? Optional.empty() : NumberWords.scale(word(lexemes, at));
    }

    private static boolean joins(List<Lexeme> lexemes, int at) {
        return at > 0
                && at < lexemes.size()
                && lexemes.get(at).start() - lexemes.get(at - 1).end() <= 1
                && lexemes.get(at).is(Lexeme.Kind.WORD);
    }

    private static String word(List<Lexeme> lexemes, int at) {
        return at < lexemes.size() && lexemes.get(at).is(Lexeme.Kind.WORD)
                ? lexemes.get(at).lower()
                : "";
    }
}
