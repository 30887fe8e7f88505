package org.modelwire.batch.gate.wording;

import java.util.Set;
import org.modelwire.batch.gate.claim.Hedge;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;

/** Which words of a sentence must be the source's own. */
final class TellingWords {

    private static final Set<String> LIGHT = Set.of(
            "be", "have", "make", "take", "give", "get", "do", "go", "put", "accord", "tell", "say", "add", "write",
            "state", "cover", "follow", "use", "involve", "include", "concern", "call", "name");

    /** Adjectives that pick out a thing and tell nothing of it. */
    private static final Set<String> PICKING =
            Set.of("fellow", "own", "other", "such", "same", "various", "respective", "former", "latter");

    private static final Set<String> KINDS = Set.of(
            "maker",
            "producer",
            "supplier",
            "operator",
            "owner",
            "insider",
            "rival",
            "competitor",
            "network",
            "supporter",
            "opponent",
            "buyer",
            "seller",
            "user",
            "developer",
            "company",
            "firm",
            "group",
            "member",
            "service",
            "aid",
            "study",
            "report",
            "claim",
            "application",
            "offer",
            "stock",
            "leader");
    private static final Set<String> STATES = Set.of(
            "first", "last", "only", "most", "least", "more", "less", "fewer", "none", "every", "half", "always",
            "never", "already", "again", "longer", "until", "despite", "except", "neither", "few", "latest", "still",
            "ahead", "behind", "exactly", "ever", "forever", "up", "down", "instead", "spring", "summer", "autumn",
            "winter", "yet");
    private static final Set<String> TIMES = Set.of(
            "year", "month", "week", "quarter", "spring", "summer", "autumn", "winter", "night", "day", "season");

    private TellingWords() {}

    /** Whether the quoted sentences must have a form of a word. */
    static boolean isBound(Telling claim, int at) {
        Unit unit = claim.unit(at);
        if (!unit.isWord()) {
            return false;
        }
        if (isCapital(claim, at)) {
            return false;
        }
        if (STATES.contains(unit.form()) || isTime(claim, at)) {
            return true;
        }
        boolean doing = unit.lemma().equals("add")
                && at + 1 < claim.size()
                && (claim.unit(at + 1).is(Unit.Kind.FIGURE)
                        || claim.unit(at + 1).isNoun());
        if (doing) {
            return true;
        }
        if (!unit.tells()
                || LIGHT.contains(unit.lemma())
                || PICKING.contains(unit.lemma())
                || unit.tag().equals("ADP")) {
            return false;
        }
        return unit.isVerb()
                || unit.tag().equals("ADJ")
                || unit.tag().equals("ADV") && unit.form().endsWith("ly")
                || Hedge.of(unit).isPresent()
                || !unit.poles().isEmpty() && !(unit.isNoun() && KINDS.contains(unit.lemma()));
    }

    /** Part of a name that is made of ordinary words. */
    private static boolean isCapital(Telling claim, int at) {
        return at > 0
                && Character.isUpperCase(
                        claim.passage().text().charAt(claim.unit(at).start()));
    }

    /** "Next year", "this month". */
    private static boolean isTime(Telling claim, int at) {
        String form = claim.unit(at).form();
        return (form.equals("next") || form.equals("this"))
                && at + 1 < claim.size()
                && TIMES.contains(claim.unit(at + 1).lemma());
    }
}
