package org.modelwire.batch.gate.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.claim.Denial;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.wording.word.Counterparts;
import org.modelwire.batch.gate.wording.word.Counterparts.Place;

/** Finds words that a sentence denies and its quote does not, or the other way round. */
final class DenialCheck {

    private static final Set<String> NEGATORS = Set.of(
            "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "fail", "refuse",
            "decline", "yet", "unable");

    private static final int NEAR = 8;

    private DenialCheck() {}

    static List<Objection> objections(Counterparts counterparts) {
        Telling claim = counterparts.claim();
        Set<Integer> kept = kept(counterparts);
        List<Objection> objections = new ArrayList<>();
        for (int i = 0; i < claim.size(); i++) {
            Unit unit = claim.unit(i);
            boolean denied = claim.denials()[i] == Denial.DENIED;
            if (claim.denials()[i] == Denial.WITHIN
                    || !unit.is(Unit.Kind.CONTENT)
                    || kept.contains(claim.clauses()[i])
                    || counterparts.isMarked(i)
                    || counterparts.isSought(i)) {
                continue;
            }
            List<Place> best = unit.isNoun() ? counterparts.of(i) : counterparts.best(i);
            boolean negative = isNegative(claim, claim.clauses()[i]);
            int at = i;
            boolean turned = !best.isEmpty()
                    && best.stream()
                            .allMatch(place -> !(place.denial() == Denial.DENIED && isRuledOut(counterparts, at, place))
                                    && place.denial() != Denial.WITHIN
                                    && place.denial() == Denial.DENIED != denied
                                    && isNegative(
                                                    place.sentence(),
                                                    place.sentence().clauses()[place.at()])
                                            != negative);
            if (turned) {
                objections.add(new Objection(
                        unit.start(),
                        unit.end(),
                        true,
                        (denied
                                        ? "denies what the quoted words do not: \u201c"
                                        : "does not deny what the quoted words deny: \u201c")
                                + best.get(0).sentence().original() + "\u201d"));
            }
        }
        return objections;
    }

    /** "Bans the program" for "may not use the program": a verb that the quoted sentence lacks denies it. */
    private static boolean isRuledOut(Counterparts counterparts, int at, Place place) {
        Telling claim = counterparts.claim();
        return IntStream.range(Math.max(0, at - NEAR), at)
                .filter(i -> claim.clauses()[i] == claim.clauses()[at]
                        && claim.unit(i).isVerb())
                .filter(i -> Denial.isNegative(claim.unit(i)))
                .anyMatch(i -> counterparts.of(i).stream().noneMatch(other -> other.sentence() == place.sentence()));
    }

    private static boolean isNegative(Telling telling, int clause) {
        for (int i = 0; i < telling.size(); i++) {
            Unit unit = telling.unit(i);
            boolean negates = unit.isWord()
                    && !TellingWords.isJoint(telling, i)
                    && (NEGATORS.contains(unit.form())
                            || NEGATORS.contains(unit.lemma())
                            || unit.form().endsWith("n't"));
            if (telling.clauses()[i] == clause && negates) {
                return true;
            }
        }
        return false;
    }

    /** The clauses that deny a word which their quote denies too: how far a denial reaches is read less surely. */
    private static Set<Integer> kept(Counterparts counterparts) {
        Telling claim = counterparts.claim();
        Set<Integer> kept = new HashSet<>();
        for (int i = 0; i < claim.size(); i++) {
            boolean same = claim.denials()[i] == Denial.DENIED
                    && counterparts.best(i).stream().anyMatch(place -> place.denial() == Denial.DENIED);
            if (same) {
                kept.add(claim.clauses()[i]);
            }
        }
        return kept;
    }
}
