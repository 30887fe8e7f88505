package org.modelwire.batch.gate.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.claim.Denial;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.wording.Negators.Negator;
import org.modelwire.batch.gate.wording.word.Counterparts;
import org.modelwire.batch.gate.wording.word.Counterparts.Place;
import org.modelwire.batch.gate.wording.word.Phrases;

/** Finds denials that a sentence drops, adds or moves to another word. */
final class NegationCheck {

    private final Counterparts counterparts;
    private final Telling claim;
    private final boolean headline;
    private final Negators negators;
    private final List<Negator> own;
    private final Map<Negator, Integer> kept;
    private final Map<Place, Negator> foci = new HashMap<>();
    private final Set<Place> reached = new HashSet<>();

    NegationCheck(Counterparts counterparts, Negators negators, boolean headline) {
        this.negators = negators;
        this.headline = headline;
        this.counterparts = counterparts;
        this.claim = counterparts.claim();
        this.own = negators.of(claim).stream()
                .filter(negator -> !counterparts.isMarked(negator.at()))
                .toList();
        for (Telling sentence : counterparts.quoted()) {
            for (Negator negator : negators.of(sentence)) {
                if (negator.focus() >= 0) {
                    foci.put(new Place(sentence, negator.focus()), negator);
                }
                negator.reach().forEach(at -> reached.add(new Place(sentence, at)));
            }
        }
        this.kept = readKept();
    }

    /** The denials of the quoted sentences that deny something which the sentence tells, each with the place of that. */
    private Map<Negator, Integer> readKept() {
        Map<Negator, Integer> kept = new LinkedHashMap<>();
        for (int i = 0; i < claim.size(); i++) {
            if (counterparts.isMarked(i) || headline && new Phrases(claim).isSaying(i)) {
                continue;
            }
            List<Place> best = counterparts.best(i);
            int at = i;
            if (!best.isEmpty()
                    && !counterparts.isSought(i)
                    && best.stream().allMatch(foci::containsKey)
                    && best.stream().allMatch(place -> isTold(foci.get(place), place, at))) {
                for (Place place : best) {
                    kept.putIfAbsent(foci.get(place), i);
                }
            }
        }
        return kept;
    }

    /** "This rather than that": only a sentence that tells both in one clause can have lost what parts them. */
    private boolean isTold(Negator negator, Place place, int at) {
        if (!negator.contrast()) {
            return true;
        }
        int before = negator.at() - 1;
        while (before >= 0 && !place.sentence().unit(before).tells()) {
            before--;
        }
        Place chosen = new Place(place.sentence(), before);
        return IntStream.range(0, claim.size())
                .anyMatch(i -> claim.clauses()[i] == claim.clauses()[at]
                        && counterparts.of(i).contains(chosen));
    }

    /** How many words of the sentence deny, those included that the quote does not have: "lacks". */
    private int negatives() {
        int count = own.size();
        for (int i = 0; i < claim.size(); i++) {
            Unit unit = claim.unit(i);
            int at = i;
            boolean apart = own.stream().noneMatch(negator -> negator.at() == at);
            if (apart && unit.is(Unit.Kind.CONTENT) && counterparts.of(i).isEmpty() && Denial.isNegative(unit)) {
                count++;
            }
        }
        return count;
    }

    /** Whether it denies as many things as the quoted sentences do of what it tells, and the same. */
    boolean isBalanced() {
        return !kept.isEmpty() && kept.size() == own.size() && own.stream().noneMatch(this::isMoved);
    }

    List<Objection> objections() {
        List<Objection> objections = new ArrayList<>();
        if (kept.size() > negatives()) {
            int at = kept.values().iterator().next();
            objections.add(objection(at, "does not deny what the quoted words deny"));
        }
        for (Negator negator : own) {
            if (isAdded(negator)) {
                objections.add(objection(negator.at(), "denies what the quoted words do not"));
            } else if (isMoved(negator)) {
                objections.add(objection(negator.at(), "the quoted words deny another thing"));
            }
        }
        return objections;
    }

    private boolean isAdded(Negator negator) {
        if (negator.focus() < 0) {
            return false;
        }
        List<Place> best = counterparts.best(negator.focus());
        return !best.isEmpty() && best.stream().map(Place::sentence).noneMatch(this::isNegative);
    }

    private boolean isNegative(Telling telling) {
        return !negators.of(telling).isEmpty() || telling.units().stream().anyMatch(Denial::isNegative);
    }

    /** What it denies is affirmed in the quoted sentences, and what they deny it affirms. */
    private boolean isMoved(Negator negator) {
        boolean known = false;
        for (int i : negator.reach()) {
            for (Place place : counterparts.of(i)) {
                known = true;
                if (reached.contains(place)) {
                    return false;
                }
            }
        }
        if (!known || negator.focus() < 0 || counterparts.of(negator.focus()).isEmpty()) {
            return false;
        }
        return foci.keySet().stream()
                .anyMatch(place -> IntStream.range(0, claim.size())
                        .filter(i ->
                                own.stream().noneMatch(other -> other.reach().contains(i)))
                        .anyMatch(i -> counterparts.of(i).contains(place)));
    }

    private Objection objection(int at, String text) {
        Unit unit = claim.unit(at);
        return new Objection(
                unit.start(),
                unit.end(),
                true,
                text + ": \u201c"
                        + counterparts.quoted().stream()
                                .filter(t -> !negators.of(t).isEmpty())
                                .findFirst()
                                .or(() -> counterparts.quoted().stream().findFirst())
                                .map(Telling::original)
                                .orElse("")
                        + "\u201d");
    }
}
