package org.modelwire.batch.gate.wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.claim.Denial;
import org.modelwire.batch.gate.claim.Hedge;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.wording.Counterparts.Place;

/** Finds deeds that a sentence tells as surer than its quote. */
final class CertaintyCheck {

    private final Counterparts counterparts;
    private final Telling claim;
    private final boolean attributed;

    private CertaintyCheck(Counterparts counterparts, boolean attributed) {
        this.counterparts = counterparts;
        this.claim = counterparts.claim();
        this.attributed = attributed || says(claim);
    }

    /**
     * All objections.
     *
     * @param attributed whether the sentence before says whose words these are
     */
    static List<Objection> objections(Counterparts counterparts, boolean attributed) {
        CertaintyCheck check = new CertaintyCheck(counterparts, attributed);
        List<Objection> objections = new ArrayList<>();
        for (int i = 0; i < check.claim.size(); i++) {
            if (check.isDeed(i)) {
                check.objection(i).ifPresent(objections::add);
            }
        }
        return objections;
    }

    /** Whether a sentence says whose words it tells. */
    static boolean says(Telling telling) {
        return telling.hedges().stream().flatMap(Set::stream).anyMatch(Hedge::isAttribution);
    }

    private boolean isDeed(int at) {
        Unit unit = claim.unit(at);
        return unit.isVerb() && unit.tells() && Hedge.of(unit).isEmpty();
    }

    private Optional<Objection> objection(int at) {
        Set<Hedge> own = EnumSet.noneOf(Hedge.class);
        own.addAll(claim.hedges().get(at));
        if (attributed) {
            own.add(Hedge.SAID);
        }
        Optional<Hedge> lacking = Optional.empty();
        List<Place> best = counterparts.best(at);
        for (Place place : best) {
            lacking = lacking(own, place);
            if (lacking.isEmpty()) {
                return Optional.empty();
            }
        }
        Unit unit = claim.unit(at);
        return lacking.map(hedge -> new Objection(
                unit.start(),
                unit.end(),
                true,
                "tells as surer what the quoted words call " + hedge.name().toLowerCase(Locale.ROOT)
                        + "; keep their word for it: \u201c"
                        + best.get(0).sentence().original() + "\u201d"));
    }

    private Optional<Hedge> lacking(Set<Hedge> own, Place place) {
        if (place.denial() == Denial.DENIED) {
            return Optional.empty();
        }
        return place.hedges().stream().filter(hedge -> !isKept(hedge, own)).findFirst();
    }

    /** Whether a telling is as unsure as a word of the quote makes it. */
    private static boolean isKept(Hedge hedge, Set<Hedge> own) {
        return switch (hedge) {
            case PRESENT, INFINITIVE -> true;
            case SAID -> contains(own, Hedge.SAID, Hedge.CLAIMED, Hedge.REPORTED);
            case CLAIMED -> contains(own, Hedge.SAID, Hedge.CLAIMED, Hedge.REPORTED);
            case REPORTED -> contains(own, Hedge.CLAIMED, Hedge.REPORTED, Hedge.SAID);
            case POSSIBLE -> contains(own, Hedge.POSSIBLE);
            case ASKED -> contains(own, Hedge.ASKED, Hedge.POSSIBLE);
            case EXPECTED -> contains(own, Hedge.EXPECTED, Hedge.POSSIBLE);
            case PLANNED -> contains(own, Hedge.PLANNED, Hedge.EXPECTED, Hedge.ASKED, Hedge.POSSIBLE);
            case WILL ->
                contains(own, Hedge.WILL, Hedge.PLANNED, Hedge.EXPECTED, Hedge.ASKED, Hedge.POSSIBLE, Hedge.INFINITIVE);
        };
    }

    private static boolean contains(Set<Hedge> own, Hedge... any) {
        return Stream.of(any).anyMatch(own::contains);
    }
}
