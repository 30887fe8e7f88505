package org.modelwire.batch.gate.wording.side;

import java.util.ArrayList;
import java.util.List;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.wording.word.Counterparts;
import org.modelwire.batch.gate.wording.word.Counterparts.Place;
import org.modelwire.batch.gate.wording.word.Frames.Role;
import org.modelwire.batch.gate.wording.word.Frames.Slot;
import org.modelwire.batch.gate.wording.word.Phrases;
import org.modelwire.batch.gate.wording.word.Readings;

/** Finds somebody who does what is done to him in the quoted sentences: "was informed by the operator" for "informed the operator". */
public final class TurnCheck {

    /** An article that repeats one word for ever is read no further than this. */
    private static final int MOST_PLACES = 40;

    private final Readings readings;
    private final Counterparts counterparts;

    /** Lays a sentence beside what it quotes. */
    public TurnCheck(Readings readings, Counterparts counterparts) {
        this.readings = readings;
        this.counterparts = counterparts;
    }

    /** All objections to a sentence. */
    public List<Objection> objections(boolean headline) {
        List<Objection> objections = new ArrayList<>();
        Telling claim = counterparts.claim();
        Phrases phrases = new Phrases(claim);
        for (int i = 0; i < claim.size(); i++) {
            Unit whom = claim.unit(i);
            List<Place> places = counterparts.of(i);
            boolean turned = !counterparts.isMarked(i)
                    && phrases.isAgent(i)
                    && readings.slots(claim.passage(), whom.start(), headline).stream()
                            .anyMatch(slot -> isTurned(slot, places));
            if (turned) {
                objections.add(new Objection(
                        whom.start(),
                        whom.end(),
                        true,
                        "in the quoted words this is done to \u201c" + whom.form() + "\u201d: \u201c"
                                + places.get(0).sentence().original() + "\u201d"));
            }
        }
        return objections;
    }

    /** Whether all that a mention has to do in the quote with what it does here is that it suffers it. */
    private boolean isTurned(Slot slot, List<Place> places) {
        List<Role> there = slot.role() == Role.DOES && slot.word().isVerb() ? roles(slot.word(), places) : List.of();
        return !there.isEmpty() && there.stream().allMatch(Role.SUFFERS::equals);
    }

    private List<Role> roles(Unit verb, List<Place> places) {
        int at = counterparts.claim().units().indexOf(verb);
        List<Place> verbs = counterparts.of(at).stream()
                .filter(place -> place.unit().isVerb())
                .limit(MOST_PLACES)
                .toList();
        List<Role> roles = new ArrayList<>();
        for (Place place : places.subList(0, Math.min(places.size(), MOST_PLACES))) {
            for (Slot slot :
                    readings.slots(place.sentence().passage(), place.unit().start(), false)) {
                boolean same = verbs.stream()
                        .anyMatch(other -> other.sentence() == place.sentence() && other.unit() == slot.word());
                if (same) {
                    roles.add(slot.role());
                }
            }
        }
        return roles;
    }
}
