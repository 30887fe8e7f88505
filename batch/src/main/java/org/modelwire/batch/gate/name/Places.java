package org.modelwire.batch.gate.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.modelwire.batch.gate.text.WordList;

/** Countries and blocs with the names that stand for them, from {@code /gate/places.txt}. */
final class Places {

    private static final Map<String, Set<String>> BY_KEY = read();

    private Places() {}

    /** The keys of all names that mean the same place, joined where a name has several words; empty if it is none. */
    static Set<String> sameAs(String key) {
        return BY_KEY.getOrDefault(key, Set.of());
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> byKey = new HashMap<>();
        for (String line : WordList.lines("places.txt")) {
            Set<String> keys = new TreeSet<>();
            for (String name : List.of(line.split("\\s*,\\s*"))) {
                keys.add(NameWord.key(name));
            }
            keys.forEach(key -> byKey.put(key, keys));
        }
        return Map.copyOf(byKey);
    }
}
