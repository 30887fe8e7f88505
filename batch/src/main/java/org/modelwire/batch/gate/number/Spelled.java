package org.modelwire.batch.gate.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number in words.
 *
 * @param value what it says
 * @param next the lexeme after it
 * @param ordinal whether it ends as an ordinal: "twenty-first"
 */
record Spelled(BigDecimal value, int next, boolean ordinal) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Reads the longest number in words that starts at a lexeme; empty if none does. */
    static Optional<Spelled> at(List<Lexeme> lexemes, int from) {
        return half(lexemes, from).or(() -> new Counting(lexemes, from).read());
    }

    /** "half a million". */
    private static Optional<Spelled> half(List<Lexeme> lexemes, int from) {
        if (!word(lexemes, from).equals("half") || !word(lexemes, from + 1).equals("a")) {
            return Optional.empty();
        }
        return scale(lexemes, from + 2).map(scale -> new Spelled(scale.multiply(HALF), from + 3, false));
    }

    /** Scales of one to three letters are suffixes of digits, not words. */
    private static Optional<BigDecimal> scale(List<Lexeme> lexemes, int at) {
        String word = word(lexemes, at);
        return word.length() < 4 ? Optional.empty() : NumberWords.scale(word);
    }

    private static String word(List<Lexeme> lexemes, int at) {
        return at < lexemes.size() && lexemes.get(at).is(Lexeme.Kind.WORD)
                ? lexemes.get(at).lower()
                : "";
    }

    /** Adds word to word: "two hundred and forty-one thousand". */
    private static final class Counting {

        private final List<Lexeme> lexemes;
        private int at;
        private boolean started;
        private boolean ordinal;
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal group = BigDecimal.ZERO;

        Counting(List<Lexeme> lexemes, int from) {
            this.lexemes = lexemes;
            this.at = from;
            if (Set.of("a", "an").contains(word(lexemes, from))
                    && scale(lexemes, from + 1).isPresent()) {
                group = BigDecimal.ONE;
                started = true;
                at++;
            }
        }

        Optional<Spelled> read() {
            while (!ordinal && take(nextWord())) {
                started = true;
            }
            return started ? Optional.of(new Spelled(total.add(group), at, ordinal)) : Optional.empty();
        }

        /** The lexeme that would go on the number, past a hyphen or an "and" after hundreds. */
        private int nextWord() {
            if (!started || at >= lexemes.size()) {
                return at;
            }
            boolean hyphen =
                    lexemes.get(at).text().equals("-") && lexemes.get(at - 1).touches(lexemes.get(at));
            boolean and = word(lexemes, at).equals("and") && isHundreds();
            return hyphen || and ? at + 1 : at;
        }

        private boolean take(int here) {
            String word = word(lexemes, here);
            Optional<BigDecimal> scale = scale(lexemes, here);
            Optional<Integer> cardinal = NumberWords.cardinal(word).filter(this::canFollow);
            Optional<Integer> last = NumberWords.ordinal(word).filter(this::canFollow);
            if (scale.isPresent() && canMultiply(scale.get())) {
                multiply(scale.get());
            } else if (cardinal.isPresent() || last.isPresent()) {
                group = group.add(BigDecimal.valueOf(cardinal.or(() -> last).orElseThrow()));
                ordinal = last.isPresent();
            } else {
                return false;
            }
            at = here + 1;
            return true;
        }

        /** "Two hundred" and "two hundred thousand", not "hundred hundred" or "million million". */
        private boolean canMultiply(BigDecimal scale) {
            return started && group.signum() > 0 && (!scale.equals(HUNDRED) || group.compareTo(HUNDRED) < 0);
        }

        private void multiply(BigDecimal scale) {
            if (scale.equals(HUNDRED)) {
                group = group.multiply(scale);
            } else {
                total = total.add(group.multiply(scale));
                group = BigDecimal.ZERO;
            }
        }

        /** Ones after tens, anything below a hundred after hundreds and thousands, anything at the start. */
        private boolean canFollow(int next) {
            boolean afterTens = group.intValue() >= 20 && group.intValue() % 10 == 0 && next > 0 && next < 10;
            return !started || isHundreds() || afterTens;
        }

        private boolean isHundreds() {
            boolean whole = group.signum() == 0 && total.signum() > 0;
            return whole || group.signum() > 0 && group.remainder(HUNDRED).signum() == 0;
        }
    }
}
