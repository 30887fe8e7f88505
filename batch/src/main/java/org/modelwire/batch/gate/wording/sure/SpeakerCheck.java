package org.modelwire.batch.gate.wording.sure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.wording.word.Counterparts;
import org.modelwire.batch.gate.wording.word.Counterparts.Place;

/** Finds a second speaker whom a sentence leaves out. */
final class SpeakerCheck {

    private SpeakerCheck() {}

    /** What a second speaker says in a sentence that names only one. */
    static Optional<Objection> objection(Counterparts counterparts, boolean attributed) {
        Telling claim = counterparts.claim();
        Deeds deeds = new Deeds(counterparts);
        Map<Telling, Integer> speeches = new LinkedHashMap<>();
        for (int i = 0; i < claim.size(); i++) {
            List<Place> best = deeds.isDeed(i) && deeds.isPredicate(i) ? counterparts.best(i) : List.of();
            if (!best.isEmpty()
                    && best.stream().allMatch(place -> Saying.isSaid(place) && Saying.hasSpeaker(place.sentence()))) {
                speeches.putIfAbsent(best.get(0).sentence(), i);
            }
        }
        return attributed || speeches.size() <= Math.max(1, Saying.sayings(claim))
                ? Optional.empty()
                : speeches.entrySet().stream()
                        .reduce((one, next) -> next)
                        .map(last -> deeds.objection(
                                last.getValue(),
                                "leaves out who says it: \u201c" + last.getKey().original() + "\u201d"));
    }
}
