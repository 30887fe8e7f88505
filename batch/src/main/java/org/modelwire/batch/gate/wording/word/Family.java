package org.modelwire.batch.gate.wording.word;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.modelwire.batch.gate.entail.word.Stems;
import org.modelwire.batch.gate.text.Vocabulary;
import org.modelwire.batch.gate.text.WordList;

/**
 * Which words are forms of one: "approve", "approved" and "approval". From what the vocabulary derives, from the stem, and
 * from {@code /gate/word-families.txt} for those that neither knows. Serves one thread.
 */
public final class Family {

    private static final Map<String, Set<String>> LISTED = listed();
    private static final int SHORTEST = 4;

    private final Stems stems = new Stems();
    private final Map<String, Set<String>> known = new HashMap<>();

    private static Map<String, Set<String>> listed() {
        Map<String, Set<String>> families = new HashMap<>();
        for (String line : WordList.lines("word-families.txt")) {
            Set<String> words = Set.of(line.split("\\s+"));
            words.forEach(word ->
                    families.computeIfAbsent(word, any -> new HashSet<>(4)).addAll(words));
        }
        return families;
    }

    /** Whether two dictionary forms are of one family. */
    public boolean isSame(String one, String other) {
        return one.equals(other) || !Collections.disjoint(of(one), of(other));
    }

    /** The stems that a word can be known by. */
    public Set<String> of(String lemma) {
        Set<String> family = known.get(lemma);
        if (family == null) {
            family = new HashSet<>(4);
            add(lemma, family);
            boolean undone = lemma.startsWith("un") && lemma.length() >= SHORTEST + 2;
            if (undone) {
                add(Vocabulary.get().lemma(lemma.substring(2)), family);
            }
            known.put(lemma, family);
        }
        return family;
    }

    private void add(String lemma, Set<String> family) {
        family.add(stems.of(lemma));
        Vocabulary.get().derived(lemma).forEach(word -> family.add(stems.of(word)));
        LISTED.getOrDefault(lemma, Set.of()).forEach(word -> family.add(stems.of(word)));
    }
}
