package org.modelwire.batch.gate.wording;

import java.util.ArrayList;
import java.util.List;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.claim.Denial;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.wording.Counterparts.Place;

/** Finds words that a sentence denies and its quote does not, or the other way round. */
final class DenialCheck {

    private DenialCheck() {}

    static List<Objection> objections(Counterparts counterparts) {
        Telling claim = counterparts.claim();
        List<Objection> objections = new ArrayList<>();
        for (int i = 0; i < claim.size(); i++) {
            Unit unit = claim.unit(i);
            List<Place> best = unit.is(Unit.Kind.CONTENT) ? counterparts.best(i) : List.of();
            boolean denied = claim.denials()[i] == Denial.DENIED;
            boolean turned = claim.denials()[i] != Denial.WITHIN
                    && !best.isEmpty()
                    && best.stream()
                            .allMatch(place ->
                                    place.denial() != Denial.WITHIN && place.denial() == Denial.DENIED != denied);
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
}
