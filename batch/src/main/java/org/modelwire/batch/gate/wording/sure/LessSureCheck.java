package org.modelwire.batch.gate.wording.sure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.claim.Hedge;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.wording.word.Counterparts;
import org.modelwire.batch.gate.wording.word.Counterparts.Place;

/** Finds deeds that a sentence tells as less sure than its quote. */
final class LessSureCheck {

    private static final Map<String, Hedge> MODALS = Map.of(
            "may", Hedge.POSSIBLE,
            "might", Hedge.POSSIBLE,
            "could", Hedge.POSSIBLE,
            "will", Hedge.WILL,
            "shall", Hedge.WILL);
    private static final int BACK = 3;

    private final Counterparts counterparts;
    private final Telling claim;
    private final Deeds deeds;

    LessSureCheck(Counterparts counterparts) {
        this.counterparts = counterparts;
        this.claim = counterparts.claim();
        this.deeds = new Deeds(counterparts);
    }

    /** A deed that may or will be here, and neither may nor will be in the quoted words. */
    Optional<Objection> objection(int at) {
        Hedge modal = modal(at);
        List<Place> best = counterparts.best(at);
        boolean lacking = modal != null
                && deeds.isPredicate(at)
                && !best.isEmpty()
                && best.stream()
                        .noneMatch(place -> place.hedges().contains(modal)
                                || isUnder(modal, place)
                                || modal == Hedge.WILL
                                        && place.hedges().stream().anyMatch(Deeds.OPEN::contains)
                                || modal == Hedge.WILL && place.hedges().contains(Hedge.INFINITIVE));
        return lacking
                ? Optional.of(deeds.objection(
                        at,
                        "told as less sure than in the quoted words: \u201c"
                                + best.get(0).sentence().original() + "\u201d"))
                : Optional.empty();
    }

    /** "May, however, go on": the modal stands before the verb with an aside between. */
    private static boolean isUnder(Hedge modal, Place place) {
        for (int i = place.at() - 1; i >= Math.max(0, place.at() - BACK); i--) {
            if (modal == MODALS.get(place.sentence().unit(i).form())) {
                return true;
            }
            if (!place.sentence().unit(i).tag().equals("ADV")) {
                return false;
            }
        }
        return false;
    }

    private Hedge modal(int at) {
        for (int i = at - 1; i >= Math.max(0, at - BACK) && claim.clauses()[i] == claim.clauses()[at]; i--) {
            Hedge modal = MODALS.get(claim.unit(i).form());
            boolean forbids = modal == Hedge.POSSIBLE
                    && claim.unit(i + 1).form().equals("not")
                    && counterparts.best(at).stream()
                            .anyMatch(place -> place.sentence().units().stream()
                                    .anyMatch(unit -> unit.form().equals("may")));
            if (forbids) {
                return null;
            }
            if (modal != null) {
                return modal;
            }
            if (claim.unit(i).isVerb() && claim.unit(i).tells()) {
                return null;
            }
        }
        return null;
    }
}
