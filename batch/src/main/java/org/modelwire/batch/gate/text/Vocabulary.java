package org.modelwire.batch.gate.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which English words mean the same or the contrary: news usage from {@code /gate/senses.txt}, the rest from WordNet in
 * {@code /gate/wordnet.txt}. Words it does not know are only like themselves.
 */
public final class Vocabulary {

    private static final int SHORTEST_STEM = 4;

    private final Map<String, String> irregular = new HashMap<>();
    private final Map<String, String> classes = new HashMap<>();
    private final Map<String, Set<String>> alike = new HashMap<>();
    private final Map<String, Set<String>> derived = new HashMap<>();

    private Vocabulary() {
        for (String line : WordList.lines("irregular-forms.txt")) {
            String[] forms = line.split(" ");
            irregular.put(forms[0], forms[1]);
        }
        for (String line : WordList.lines("wordnet.txt")) {
            String[] fields = line.split("\\|", -1);
            classes.put(fields[0], fields[1]);
            words(fields[2]).forEach(word -> relate(alike, fields[0], word));
            words(fields[3]).forEach(word -> {
                relate(alike, fields[0], word);
                relate(derived, fields[0], word);
            });
        }
        for (String line : WordList.lines("senses.txt")) {
            String[] sides = line.split("\\|", -1);
            List<String> here = words(sides[0]);
            List<String> there = words(sides[1]);
            for (String word : here) {
                here.stream().filter(other -> !other.equals(word)).forEach(other -> relate(alike, word, other));
            }
            for (String word : there) {
                there.stream().filter(other -> !other.equals(word)).forEach(other -> relate(alike, word, other));
            }
        }
    }

    /** The one vocabulary, read when first asked for. */
    public static Vocabulary get() {
        return Held.VOCABULARY;
    }

    private static final class Held {
        static final Vocabulary VOCABULARY = new Vocabulary();
    }

    private static List<String> words(String field) {
        return Arrays.stream(field.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void relate(Map<String, Set<String>> relation, String one, String other) {
        relation.computeIfAbsent(one, any -> new HashSet<>(4)).add(other);
        relation.computeIfAbsent(other, any -> new HashSet<>(4)).add(one);
    }

    /** The dictionary form of a word in lower case; the word itself if it is not known. */
    public String lemma(String word) {
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        String known = irregular.get(bare);
        if (known != null) {
            return known;
        }
        if (bare.length() < SHORTEST_STEM || !Character.isLetter(bare.charAt(0))) {
            return bare;
        }
        for (String[] ending : ENDINGS) {
            if (bare.endsWith(ending[0])) {
                String stem = bare.substring(0, bare.length() - ending[0].length());
                String lemma = stemmed(stem, ending[1], ending[0].equals("er") || ending[0].equals("est"));
                if (lemma != null) {
                    return isVerbForm(ending[0]) && !isVerb(lemma) && isVerb(stem + "e") ? stem + "e" : lemma;
                }
            }
        }
        return prefixed(bare);
    }

    /** "Noted" is a form of "note", not of "not". */
    private static boolean isVerbForm(String ending) {
        return ending.equals("ed") || ending.equals("ing");
    }

    /** "Oversaw", from what is known of "saw". */
    private String prefixed(String word) {
        for (String prefix : PREFIXES) {
            if (word.startsWith(prefix) && !classes.containsKey(word)) {
                String rest = word.substring(prefix.length());
                String base = lemma(rest);
                if (!base.equals(rest) && isVerb(base)) {
                    return prefix + base;
                }
            }
        }
        return word;
    }

    private static final List<String> PREFIXES = List.of("over", "under", "out", "fore", "mis", "re", "with");

    private static final String[][] ENDINGS = {
        {"ies", "y"},
        {"ied", "y"},
        {"ing", ""},
        {"ing", "e"},
        {"ed", ""},
        {"ed", "e"},
        {"es", ""},
        {"es", "e"},
        {"s", ""},
        {"er", ""},
        {"er", "e"},
        {"est", ""},
        {"est", "e"}
    };

    private String stemmed(String stem, String added, boolean comparative) {
        if (stem.length() + added.length() < 3) {
            return null;
        }
        int last = stem.length() - 1;
        boolean doubled = !comparative
                && added.isEmpty()
                && stem.charAt(last) == stem.charAt(last - 1)
                && stem.charAt(last) != 's';
        if (doubled && isVerbOrAdjective(stem.substring(0, last)) && !classes.containsKey(stem)) {
            return stem.substring(0, last);
        }
        String kinds = classes.get(stem + added);
        return kinds == null || comparative && !kinds.contains("a") ? null : stem + added;
    }

    /** Whether a dictionary form can be a verb or an adjective. */
    public boolean isVerbOrAdjective(String word) {
        String kinds = classes.getOrDefault(word, "");
        return kinds.contains("v") || kinds.contains("a");
    }

    /** Whether a dictionary form can be a verb. */
    public boolean isVerb(String lemma) {
        return classes.getOrDefault(lemma, "").contains("v");
    }

    /** Whether a dictionary form can be a verb and nothing else. */
    public boolean isOnlyVerb(String lemma) {
        return classes.getOrDefault(lemma, "").equals("v");
    }

    /** The words derived from it, and those it is derived from. */
    public Set<String> derived(String lemma) {
        return derived.getOrDefault(lemma, Set.of());
    }

    /** The words of like meaning, itself left out. */
    public Set<String> alike(String lemma) {
        return alike.getOrDefault(lemma, Set.of());
    }
}
