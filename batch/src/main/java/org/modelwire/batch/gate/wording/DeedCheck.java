package org.modelwire.batch.gate.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.claim.Hedge;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;

/** Finds words for deeds, directions and states that the quoted sentences do not have. */
final class DeedCheck {

    private DeedCheck() {}

    static List<Objection> objections(Counterparts counterparts) {
        Telling claim = counterparts.claim();
        List<Objection> objections = new ArrayList<>();
        for (int i = 0; i < claim.size(); i++) {
            Unit unit = claim.unit(i);
            Optional<Hedge> hedge = Hedge.of(unit);
            if (hedge.isPresent()
                    ? lacks(counterparts, i, hedge.get())
                    : TellingWords.isBound(claim, i) && counterparts.of(i).isEmpty()) {
                objections.add(new Objection(
                        unit.start(),
                        unit.end(),
                        true,
                        "the quoted words have no form of \u201c" + unit.form()
                                + "\u201d: use the source's word for it, or quote the words that have it"));
            }
        }
        return objections;
    }

    /** Whether nothing in the quoted sentences is as sure or unsure as a word. */
    private static boolean lacks(Counterparts counterparts, int at, Hedge hedge) {
        return hedge != Hedge.SAID
                && counterparts.of(at).isEmpty()
                && counterparts.quoted().stream()
                        .flatMap(telling -> telling.units().stream())
                        .noneMatch(unit -> Hedge.of(unit).filter(hedge::equals).isPresent());
    }
}
