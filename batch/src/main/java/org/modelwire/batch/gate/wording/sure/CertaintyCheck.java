package org.modelwire.batch.gate.wording.sure;

import java.util.ArrayList;
import java.util.List;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.wording.word.Counterparts;

/** Finds deeds that a sentence tells as surer, or less sure, than its quote. */
public final class CertaintyCheck {

    private CertaintyCheck() {}

    /**
     * All objections.
     *
     * @param headline whether it is a headline, which tells what was and will be in the present
     * @param attributed whether something else says whose words these are
     */
    public static List<Objection> objections(Counterparts counterparts, boolean headline, boolean attributed) {
        List<Objection> objections = new ArrayList<>();
        if (!headline) {
            objections.addAll(ModalCheck.objections(counterparts));
        }
        SpeakerCheck.objection(counterparts, attributed).ifPresent(objections::add);
        Deeds deeds = new Deeds(counterparts);
        SurerCheck surer = new SurerCheck(counterparts, attributed);
        LessSureCheck lessSure = new LessSureCheck(counterparts);
        for (int i = 0; i < counterparts.claim().size(); i++) {
            int at = i;
            if (deeds.isDeed(i)) {
                surer.objection(i).or(() -> lessSure.objection(at)).ifPresent(objections::add);
            }
        }
        return objections;
    }
}
