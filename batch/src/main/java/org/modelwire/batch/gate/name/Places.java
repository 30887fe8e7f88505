package org.modelwire.batch.gate.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.modelwire.batch.gate.text.WordList;

/** Countries and blocs with the names that imply them, from {@code /gate/places.txt}. */
final class Places {

    private static final Map<String, Set<String>> IMPLYING = read();

    private Places() {}

    /** The keys of all names that imply a place, joined where a name has several words; empty if it is none. */
    static Set<String> impliedBy(String key) {
        return IMPLYING.getOrDefault(key, Set.of());
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> byKey = new HashMap<>();
        for (String line : WordList.lines("places.txt")) {
            Set<String> keys = new TreeSet<>();
            String[] sides = line.split("\\s*\\|\\s*");
            for (String name : sides[0].split("\\s*,\\s*")) {
                keys.add(NameWord.key(name));
            }
            Set<String> implying = new TreeSet<>(keys);
            for (int i = 1; i < sides.length; i++) {
                implying.add(NameWord.key(sides[i]));
            }
            keys.forEach(key -> byKey.put(key, implying));
        }
        return Map.copyOf(byKey);
    }
}
