package org.modelwire.batch.gate.wording.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.wording.word.Counterparts;
import org.modelwire.batch.gate.wording.word.Counterparts.Place;
import org.modelwire.batch.gate.wording.word.Frames.Role;
import org.modelwire.batch.gate.wording.word.Phrases;
import org.modelwire.batch.gate.wording.word.Readings;

/**
 * Finds somebody who does a deed that the quoted sentences tell of somebody else.
 *
 * <p>Rule: each verb of a sentence is told of the same subject as in the quote, or of another word for it that the articles
 * have beside it, such as "the operator" for "the operator Helmi". Where the quote has a pronoun or nobody, nothing is said.
 */
public final class DoerCheck {

    private final Readings readings;
    private final Identities identities;

    /** Lays sentences beside what they quote. */
    public DoerCheck(Readings readings, Identities identities) {
        this.readings = readings;
        this.identities = identities;
    }

    /** All objections to a sentence. */
    public List<Objection> objections(Counterparts counterparts) {
        List<Objection> objections = new ArrayList<>();
        Telling claim = counterparts.claim();
        for (int i = 0; i < claim.size(); i++) {
            int at = i;
            if (identities.isMention(claim.unit(i)) && !counterparts.isMarked(i)) {
                deeds(claim, i).stream()
                        .map(verb -> objection(counterparts, at, verb))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(objections::add);
            }
        }
        return objections;
    }

    /** The verbs of what a mention does. */
    private List<Integer> deeds(Telling telling, int at) {
        return readings.slots(telling.passage(), telling.unit(at).start(), false).stream()
                .filter(slot -> slot.role() == Role.DOES && slot.word().isVerb())
                .map(slot -> telling.units().indexOf(slot.word()))
                .toList();
    }

    private Optional<Objection> objection(Counterparts counterparts, int at, int verb) {
        Telling claim = counterparts.claim();
        Unit whom = claim.unit(at);
        List<Place> places = counterparts.of(verb).stream()
                .filter(place -> place.unit().isVerb())
                .toList();
        if (places.isEmpty() || !identities.isKnown(whom) || !isFinite(claim, verb) || isCounted(counterparts, at)) {
            return Optional.empty();
        }
        List<Unit> own = mentions(claim, claim.unit(verb));
        if (!own.contains(whom)) {
            return Optional.empty();
        }
        boolean agent = new Phrases(claim).isAgent(at);
        Unit instead = null;
        for (Place place : places) {
            List<Unit> here = mentions(place.sentence(), place.unit());
            boolean others = (agent || isFinite(place.sentence(), place.at()))
                    && !here.isEmpty()
                    && here.stream()
                            .allMatch(unit -> own.stream()
                                    .allMatch(mine -> identities.isOther(mine, unit)
                                            || agent && identities.isOtherNoun(mine, unit)));
            if (!others) {
                return Optional.empty();
            }
            instead = here.get(0);
        }
        Place place = places.get(0);
        return Optional.of(new Objection(
                whom.start(),
                whom.end(),
                true,
                "the quoted words say \u201c" + place.unit().form() + "\u201d of \u201c" + instead.form()
                        + "\u201d: \u201c" + place.sentence().original() + "\u201d"));
    }

    /** "The divers found 58; the sonar 81": whoever has a number in the quote may have its verb too, which is left out there. */
    private boolean isCounted(Counterparts counterparts, int at) {
        return counterparts.of(at).stream()
                .anyMatch(place -> readings
                        .slots(place.sentence().passage(), place.unit().start(), false)
                        .stream()
                        .anyMatch(slot -> slot.role() == Role.COUNTED));
    }

    /** Whoever does a deed. */
    private List<Unit> mentions(Telling telling, Unit verb) {
        int clause = telling.clauses()[telling.units().indexOf(verb)];
        return IntStream.range(0, telling.size())
                .filter(i -> telling.clauses()[i] == clause)
                .mapToObj(telling::unit)
                .filter(unit -> readings.slots(telling.passage(), unit.start(), false).stream()
                        .anyMatch(slot -> slot.role() == Role.DOES && slot.word() == verb))
                .toList();
    }

    /** Whether a verb has a subject of its own: no infinitive, and nothing that ends in "-ing". */
    private static boolean isFinite(Telling telling, int verb) {
        Phrases phrases = new Phrases(telling);
        Unit unit = telling.unit(verb);
        boolean infinitive = IntStream.range(phrases.group(verb), verb)
                .anyMatch(i -> phrases.form(i).equals("to"));
        boolean owned = verb > 0 && phrases.isOwning(verb - 1);
        return !infinitive
                && !owned
                && !unit.form().endsWith("ing")
                && (!phrases.isBare(verb) || !unit.form().equals(unit.lemma()));
    }
}
