package org.modelwire.batch.gate.wording;

import java.util.Set;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;

/** Which words of a sentence must be the source's own. */
final class TellingWords {

    private static final Set<String> LIGHT = Set.of(
            "be", "have", "make", "take", "give", "get", "do", "go", "come", "put", "let", "keep", "see", "use",
            "involve", "include", "concern", "name/n", "call", "lead", "base", "follow", "become", "remain", "set",
            "accord", "tell", "say", "add", "write", "state", "note", "explain", "report", "mean", "show", "run",
            "cover", "work");
    private static final Set<String> STATES = Set.of(
            "first", "last", "only", "most", "least", "open", "more", "less", "fewer", "none", "all", "every", "half",
            "always", "never", "already", "again", "longer", "up", "down", "before", "after", "above", "below", "over",
            "under", "within", "without", "until", "since", "despite", "against", "except", "both", "neither", "no",
            "few", "many", "new", "alone", "also", "still", "ahead", "behind");

    private TellingWords() {}

    /** Whether the quoted sentences must have a form of a word. */
    static boolean isBound(Telling claim, int at) {
        Unit unit = claim.unit(at);
        if (!unit.isWord() || LIGHT.contains(unit.lemma())) {
            return false;
        }
        return !unit.poles().isEmpty() && unit.tells() || unit.isVerb() || unit.tells() && STATES.contains(unit.form());
    }
}
