package org.modelwire.batch.gate.entail.word;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The words around one word, as stems, by how they are related to it. */
public final class Neighbours {

    private final Map<Relation, Set<String>> stems = new EnumMap<>(Relation.class);

    void add(Relation relation, String stem) {
        stems.computeIfAbsent(relation, any -> new HashSet<>()).add(stem);
    }

    /** How the word is related to the nearest of some words. */
    public Relation nearest(Predicate<String> among) {
        for (Map.Entry<Relation, Set<String>> entry : stems.entrySet()) {
            if (entry.getValue().stream().anyMatch(stem -> holds(stem, among))) {
                return entry.getKey();
            }
        }
        return Relation.NONE;
    }

    /** An expression of several words is there if each of them is. */
    private static boolean holds(String stem, Predicate<String> among) {
        if (stem.indexOf(' ') < 0) {
            return among.test(stem);
        }
        for (String part : stem.split(" ")) {
            if (!among.test(part)) {
                return false;
            }
        }
        return true;
    }
}
