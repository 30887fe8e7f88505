package org.modelwire.batch.gate.wording;

import java.util.Set;
import java.util.stream.IntStream;
import org.modelwire.batch.gate.claim.Hedge;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.wording.word.Phrases;

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
            "start-up",
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
    private static final int OBJECT = 3;
    private static final Set<String> COMPARING = Set.of("with", "to");
    private static final Set<String> PARTICLES =
            Set.of("up", "down", "in", "out", "off", "on", "over", "away", "back", "by", "through");
    private static final Set<String> TIMES = Set.of(
            "year", "month", "week", "quarter", "spring", "summer", "autumn", "winter", "night", "day", "season");

    private TellingWords() {}

    /** Whether the quoted sentences must have a form of a word. */
    static boolean isBound(Telling claim, int at) {
        Unit unit = claim.unit(at);
        if (!unit.isWord()) {
            return false;
        }
        if (isCapital(claim, at) || isJoint(claim, at) || isPart(claim, at)) {
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
                || isHelping(claim, at)
                || unit.tag().equals("ADP")) {
            return false;
        }
        return unit.isVerb()
                || unit.tag().equals("ADJ")
                || unit.tag().equals("ADV") && unit.form().endsWith("ly")
                || Hedge.of(unit).isPresent()
                || !unit.poles().isEmpty() && !(unit.isNoun() && KINDS.contains(unit.lemma()));
    }

    /** ", yet it rose", "31, compared with 27": what joins parts of a sentence tells neither a time nor a deed. */
    static boolean isJoint(Telling claim, int at) {
        String form = claim.unit(at).form();
        boolean joins = form.equals("yet")
                || form.equals("compared")
                        && at + 1 < claim.size()
                        && COMPARING.contains(claim.unit(at + 1).form());
        return joins && (at == 0 || new Phrases(claim).isMarked(at));
    }

    /** "Held the opinion": what only helps a noun of saying on. */
    private static boolean isHelping(Telling claim, int at) {
        return claim.unit(at).lemma().equals("hold")
                && IntStream.range(at + 1, Math.min(at + OBJECT, claim.size()))
                        .anyMatch(i -> claim.unit(i).isNoun()
                                && Hedge.of(claim.unit(i))
                                        .filter(Hedge.SAID::equals)
                                        .isPresent());
    }

    /** "Start-up": one noun of a word and a particle. */
    private static boolean isPart(Telling claim, int at) {
        String text = claim.passage().text();
        return at + 1 < claim.size()
                && text.startsWith("-", claim.unit(at).end())
                && claim.unit(at + 1).start() == claim.unit(at).end() + 1
                && PARTICLES.contains(claim.unit(at + 1).form().replaceFirst("'s$", ""));
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
