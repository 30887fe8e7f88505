package org.modelwire.batch.gate.number;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.modelwire.batch.gate.text.WordList;

/**
 * A word that says what a number counts, from {@code /gate/units.txt}.
 *
 * @param unit what it counts
 * @param factor how many base units one of it has
 */
record UnitWord(Unit unit, BigDecimal factor) {

    private static final Map<String, UnitWord> WORDS = read();

    /** Finds the unit of one or two words in lower case, for example "per cent" or "gigawatts". */
    static Optional<UnitWord> find(String words) {
        return Optional.ofNullable(WORDS.get(words));
    }

    boolean isMoney() {
        return unit.kind() == Unit.Kind.MONEY;
    }

    private static Map<String, UnitWord> read() {
        Map<String, UnitWord> words = new HashMap<>();
        for (String line : WordList.lines("units.txt")) {
            String[] fields = line.split("\\s*\\|\\s*", -1);
            UnitWord unit = new UnitWord(new Unit(Unit.Kind.valueOf(fields[1]), fields[2]), new BigDecimal(fields[3]));
            Arrays.stream(fields[0].split("\\s*,\\s*")).forEach(word -> words.put(word, unit));
        }
        return Map.copyOf(words);
    }
}
