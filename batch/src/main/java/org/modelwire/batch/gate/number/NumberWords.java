package org.modelwire.batch.gate.number;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers written in words: cardinals, ordinals, scales such as "million" or "bn", and denominators. */
public final class NumberWords {

    private static final List<String> CARDINALS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");

    private static final Map<String, Integer> CARDINAL = new HashMap<>();
    private static final Map<String, Integer> ORDINAL = new HashMap<>();
    private static final Map<String, Integer> DENOMINATOR = new HashMap<>(Map.of("quarter", 4, "quarters", 4));
    private static final Map<String, BigDecimal> SCALE = new HashMap<>();

    static {
        for (int i = 0; i < CARDINALS.size(); i++) {
            CARDINAL.put(CARDINALS.get(i), i);
        }
        for (int i = 0; i < TENS.size(); i++) {
            CARDINAL.put(TENS.get(i), 20 + 10 * i);
        }
        for (int i = 0; i < ORDINALS.size(); i++) {
            ORDINAL.put(ORDINALS.get(i), i + 1);
            if (i >= 2 && i <= 9) {
                DENOMINATOR.put(ORDINALS.get(i), i + 1);
                DENOMINATOR.put(ORDINALS.get(i) + "s", i + 1);
            }
        }
        scale("100", "hundred");
        scale("1000", "thousand", "k");
        scale("1000000", "million", "millions", "mn", "mln", "m");
        scale("1000000000", "billion", "billions", "bn", "bln", "b");
        scale("1000000000000", "trillion", "trillions", "tn", "trn", "t");
        scale("100000", "lakh");
        scale("10000000", "crore");
        scale("12", "dozen");
    }

    private NumberWords() {}

    private static void scale(String value, String... words) {
        for (String word : words) {
            SCALE.put(word, new BigDecimal(value));
        }
    }

    /** "seven" or "forty", 0 to 90. */
    public static Optional<Integer> cardinal(String word) {
        return Optional.ofNullable(CARDINAL.get(word));
    }

    /** "third" is 3. */
    static Optional<Integer> ordinal(String word) {
        return Optional.ofNullable(ORDINAL.get(word));
    }

    /** "thirds" is 3, "quarter" is 4. */
    static Optional<Integer> denominator(String word) {
        return Optional.ofNullable(DENOMINATOR.get(word));
    }

    /** "million" or "bn"; a single letter counts only where it touches its number, which the caller knows. */
    public static Optional<BigDecimal> scale(String word) {
        return Optional.ofNullable(SCALE.get(word));
    }
}
