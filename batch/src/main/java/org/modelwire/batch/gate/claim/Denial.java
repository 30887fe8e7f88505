package org.modelwire.batch.gate.claim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelwire.batch.gate.text.WordList;

/** Whether a negation reaches a word; a second one lifts the first. */
public enum Denial {
    /** No negation reaches it. */
    PLAIN,
    /** A negation reaches it. */
    DENIED,
    /** It stands further on behind what is denied. */
    WITHIN;

    private static final Map<String, Set<String>> WORDS = read();
    private static final Set<String> LIFTED = Set.of(
            "only", "just", "later", "more", "less", "least", "doubt", "matter", "to", "surprise", "fewer", "question");
    private static final Set<String> PASSED = Set.of(
            "yet",
            "ever",
            "however",
            "really",
            "necessarily",
            "always",
            "also",
            "immediately",
            "currently",
            "be",
            "been",
            "being",
            "is",
            "are",
            "was",
            "were",
            "have",
            "has",
            "had",
            "do",
            "does",
            "did",
            "to",
            "a",
            "an",
            "the",
            "any",
            "so",
            "far",
            "even",
            "still",
            "both",
            "such",
            "further",
            "all",
            "each",
            "every",
            "its",
            "their",
            "his",
            "her",
            "longer",
            "it",
            "he",
            "she",
            "they",
            "we",
            "will",
            "would",
            "can",
            "could",
            "may",
            "might",
            "should",
            "must");
    private static final Set<String> OBLIGED = Set.of("has", "have", "had", "must", "need", "needs", "should");
    private static final Set<String> LIGHT =
            Set.of("intend", "plan", "expect", "want", "have", "be", "allow", "need", "seem", "appear");

    /** Marks what the negations of a sentence reach. */
    static Denial[] of(List<Unit> units, int[] clauses) {
        Denial[] denials = new Denial[units.size()];
        Arrays.fill(denials, PLAIN);
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            String next = i + 1 < units.size() ? units.get(i + 1).form() : "";
            if (!unit.isWord()) {
                continue;
            }
            if (Poles.isUndone(unit.form(), unit.tag()) && unit.poles().isEmpty()) {
                turn(denials, i);
            }
            if (OBLIGED.contains(unit.form()) && isObligation(units, i)) {
                within(clauses, i + 1, denials);
            }
            if (isNot(unit) && !LIFTED.contains(next)) {
                predicate(units, clauses, i, denials);
            } else if (is("NO", unit) && (!LIFTED.contains(next) || next.equals("longer"))) {
                noun(units, clauses, i, denials);
            } else if (unit.form().equals("too")) {
                excess(units, clauses, i, denials);
            } else if (is("FAIL", unit)) {
                fail(units, clauses, i, denials);
            }
        }
        return denials;
    }

    /** Whether a word says that something is not, or no more. */
    public static boolean isNegative(Unit unit) {
        return unit.isWord()
                && (is("NEGATIVE", unit)
                        || isNot(unit)
                        || is("NO", unit)
                        || is("FAIL", unit)
                        || unit.form().length() > 5
                                && (unit.form().startsWith("un") && unit.tag().equals("ADJ")
                                        || unit.form().endsWith("less")));
    }

    /** Whether a verb and its particle are one word that denies: "stop short". */
    static boolean knows(String phrase) {
        return WORDS.values().stream().anyMatch(words -> words.contains(phrase));
    }

    private static boolean isNot(Unit unit) {
        return is("NOT", unit) || unit.form().endsWith("n't") && unit.isWord();
    }

    private static boolean is(String kind, Unit unit) {
        Set<String> words = WORDS.get(kind);
        return words.contains(unit.form()) || words.contains(unit.lemma());
    }

    private static void turn(Denial[] denials, int at) {
        denials[at] = denials[at] == DENIED ? PLAIN : DENIED;
    }

    /** "Not" reaches the next verb, adjective or noun, what that merely helps on, and its object. */
    private static void predicate(List<Unit> units, int[] clauses, int from, Denial[] denials) {
        boolean contrast = from > 0
                && units.get(from - 1).tag().equals("CCONJ")
                && from + 1 < units.size()
                && !isVerbal(units.get(from + 1));
        if (contrast) {
            within(clauses, from + 1, denials);
            return;
        }
        int to = from + 1;
        while (to < units.size() && clauses[to] == clauses[from] && isPassed(units.get(to))) {
            to++;
        }
        if (to >= units.size() || clauses[to] != clauses[from]) {
            return;
        }
        turn(denials, to);
        Unit head = units.get(to);
        int at = to + 1;
        if (LIGHT.contains(head.lemma())
                && at + 1 < units.size()
                && units.get(at).form().equals("to")) {
            turn(denials, at + 1);
            at += 2;
        }
        if (head.isVerb()) {
            object(units, clauses, at, denials);
        } else {
            within(clauses, at, denials);
        }
    }

    /** "Has to be switched on" does not say that it is. */
    private static boolean isObligation(List<Unit> units, int at) {
        int be = at + 1 < units.size() && units.get(at + 1).form().equals("to") ? at + 2 : at + 1;
        return be + 1 < units.size()
                && units.get(be).form().equals("be")
                && units.get(be + 1).isVerb();
    }

    private static boolean isVerbal(Unit unit) {
        return unit.isVerb() || unit.tag().equals("AUX");
    }

    private static boolean isPassed(Unit unit) {
        return PASSED.contains(unit.form())
                || unit.tag().equals("ADV") && unit.form().endsWith("ly")
                || unit.tag().equals("AUX");
    }

    /** What stands behind a denied verb: the next noun if nothing parts them, then what is only within. */
    private static void object(List<Unit> units, int[] clauses, int from, Denial[] denials) {
        int at = from;
        if (from < 1 || from >= units.size()) {
            return;
        }
        int clause = clauses[from - 1];
        while (at < units.size()
                && clauses[at] == clause
                && (PASSED.contains(units.get(at).form())
                                && !units.get(at).form().equals("to")
                        || units.get(at).tag().equals("ADJ"))) {
            at++;
        }
        while (at < units.size()
                && clauses[at] == clause
                && units.get(at).isNoun()
                && units.get(at).is(Unit.Kind.CONTENT)) {
            turn(denials, at);
            at++;
        }
        for (; at < units.size() && clauses[at] == clause; at++) {
            if (Telling.opensPredicate(units, at)) {
                return;
            }
            denials[at] = denials[at] == PLAIN ? WITHIN : denials[at];
        }
    }

    private static void within(int[] clauses, int from, Denial[] denials) {
        for (int i = from; i < denials.length && i > 0 && clauses[i] == clauses[from - 1]; i++) {
            denials[i] = denials[i] == PLAIN ? WITHIN : denials[i];
        }
    }

    /** "No" reaches its noun, and the verb whose subject or object that is. */
    private static void noun(List<Unit> units, int[] clauses, int from, Denial[] denials) {
        int at = from + 1;
        boolean pronoun = Set.of("none", "nobody", "nothing", "neither")
                .contains(units.get(from).form());
        boolean without = units.get(from).form().equals("without");
        int verbBefore = -1;
        for (int i = from - 1; i >= 0 && clauses[i] == clauses[from] && !without; i--) {
            if (units.get(i).isVerb()) {
                verbBefore = i;
                break;
            }
        }
        if (units.get(from).form().equals("no")
                && at < units.size()
                && units.get(at).form().equals("longer")) {
            predicate(units, clauses, from, denials);
            return;
        }
        while (!pronoun
                && at < units.size()
                && clauses[at] == clauses[from]
                && !units.get(at).isVerb()
                && !units.get(at).tag().equals("ADP")
                && !units.get(at).tag().equals("AUX")
                && !units.get(at).tag().equals("CCONJ")) {
            if (units.get(at).tells()) {
                turn(denials, at);
            }
            at++;
        }
        if (without && at == from + 1 && at < units.size()) {
            turn(denials, at);
        }
        if (verbBefore >= 0) {
            turn(denials, verbBefore);
            within(clauses, at, denials);
            return;
        }
        for (int i = at; i < units.size() && clauses[i] == clauses[from] && !without; i++) {
            if (units.get(i).isVerb()) {
                turn(denials, i);
                object(units, clauses, i + 1, denials);
                return;
            }
        }
        within(clauses, Math.min(at, units.size()), denials);
    }

    /** "Too early to say". */
    private static void excess(List<Unit> units, int[] clauses, int from, Denial[] denials) {
        if (from + 3 < units.size()
                && units.get(from + 2).form().equals("to")
                && units.get(from + 3).isVerb()) {
            turn(denials, from + 3);
            object(units, clauses, from + 4, denials);
        }
    }

    /** "Failed to", "refused, however, to", "yet to", "instead of". */
    private static void fail(List<Unit> units, int[] clauses, int from, Denial[] denials) {
        int at = from + 1;
        while (at < units.size() && units.get(at).tag().equals("ADV")) {
            at++;
        }
        if (at >= units.size()) {
            return;
        }
        String link = units.get(at).form();
        boolean infinitive = link.equals("to") || link.equals("of") || link.equals("from") || link.equals("than");
        boolean gerund = link.endsWith("ing") && units.get(at).isVerb();
        if (!infinitive && !gerund) {
            return;
        }
        at += infinitive ? 1 : 0;
        while (at < units.size() && isPassed(units.get(at))) {
            at++;
        }
        if (at < units.size() && units.get(at).isVerb()) {
            turn(denials, at);
            object(units, clauses, at + 1, denials);
        } else if (at < units.size()) {
            within(clauses, at, denials);
        }
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> words = new HashMap<>();
        for (String line : WordList.lines("negations.txt")) {
            String[] sides = line.split("\\s*\\|\\s*");
            words.put(sides[0], new HashSet<>(List.of(sides[1].split("\\s+"))));
        }
        return words;
    }
}
