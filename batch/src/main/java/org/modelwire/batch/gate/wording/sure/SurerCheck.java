package org.modelwire.batch.gate.wording.sure;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.claim.Denial;
import org.modelwire.batch.gate.claim.Hedge;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.wording.word.Counterparts;
import org.modelwire.batch.gate.wording.word.Counterparts.Place;
import org.modelwire.batch.gate.wording.word.Phrases;

/** Finds deeds that a sentence tells as surer than its quote. */
final class SurerCheck {

    private static final Set<String> PEOPLE =
            Set.of("people", "person", "persons", "source", "sources", "official", "officials");
    private static final Set<String> SUITS = Set.of("lawsuit", "suit", "sue", "accuse", "accusation", "charge");

    private static final int FAR = 12;
    private static final Set<String> MATTERS = Set.of("on", "about");

    private final Counterparts counterparts;
    private final Telling claim;
    private final Deeds deeds;
    private final Set<Hedge> told = EnumSet.noneOf(Hedge.class);
    private final boolean hasPredicate;

    /**
     * Prepares a sentence.
     *
     * @param attributed whether something else says whose words these are
     */
    SurerCheck(Counterparts counterparts, boolean attributed) {
        this.counterparts = counterparts;
        this.claim = counterparts.claim();
        if (attributed || Saying.says(claim)) {
            told.add(Hedge.SAID);
        }
        boolean thinks = claim.units().stream()
                .anyMatch(unit -> unit.isVerb()
                        && Hedge.of(unit).filter(Hedge.EXPECTED::equals).isPresent());
        boolean puts = IntStream.range(0, claim.size())
                .anyMatch(i -> claim.unit(i).form().equals("put")
                        && IntStream.range(i, claim.size())
                                .anyMatch(j -> j + 1 < claim.size()
                                        && claim.unit(j).form().equals("at")
                                        && claim.unit(j + 1).is(Unit.Kind.FIGURE)));
        if (thinks || puts) {
            told.add(Hedge.SAID);
        }
        if (attributed || Saying.says(claim) && mentions(PEOPLE) || mentions(SUITS)) {
            told.add(Hedge.REPORTED);
        }
        this.deeds = new Deeds(counterparts);
        this.hasPredicate = deeds.hasPredicate();
    }

    /** What a deed lacks of what makes it less than a fact in the quote. */
    Optional<Objection> objection(int at) {
        Set<Hedge> own = EnumSet.copyOf(told.isEmpty() ? EnumSet.noneOf(Hedge.class) : told);
        claim.hedges().get(at).stream().filter(hedge -> hedge != Hedge.SAID).forEach(own::add);
        Optional<Hedge> lacking = Optional.empty();
        if (isPermitted(at)) {
            own.add(Hedge.POSSIBLE);
        }
        List<Place> best = counterparts.best(at);
        for (Place place : best) {
            lacking = lacking(at, own, place);
            if (lacking.isEmpty()) {
                return Optional.empty();
            }
        }
        return lacking.map(hedge -> deeds.objection(
                at,
                "told as surer than in the quoted words, which call it "
                        + hedge.name().toLowerCase(Locale.ROOT) + "; keep their word for that: \u201c"
                        + best.get(0).sentence().original() + "\u201d"));
    }

    private Optional<Hedge> lacking(int at, Set<Hedge> own, Place place) {
        boolean verb = deeds.isPredicate(at);
        boolean done = Reach.isDone(place) || Reach.isDoneSo(place);
        if (!verb && Hedge.of(claim.unit(at)).isPresent()) {
            return Optional.empty();
        }
        return place.hedges().stream()
                .filter(hedge -> !done || hedge.isAttribution())
                .filter(hedge -> hedge.isAttribution() || Reach.reaches(hedge, place))
                .filter(hedge -> verb
                        || !hasPredicate && hedge == Hedge.SAID
                        || hedge == Hedge.REPORTED && Reach.isAccused(place)
                        || Deeds.OPEN.contains(hedge) && Reach.isAttributeOf(hedge, place))
                .filter(hedge -> hedge != Hedge.SAID || Saying.isSaid(place))
                .filter(hedge -> hedge != Hedge.REPORTED || Reach.isAccused(place) || !Reach.accuses(place.sentence()))
                .filter(hedge -> place.denial() != Denial.DENIED || hedge.isAttribution())
                .filter(hedge -> !Hedges.keep(own, hedge))
                .filter(hedge -> hedge.isAttribution()
                        || !hasCue(hedge, place)
                                && !isUnderCue(at, hedge, place)
                                && !isOfThing(at, place)
                                && !(hedge == Hedge.ASKED && isUnder(at, "would")))
                .findFirst();
    }

    /** Whether it has the word by which another clause of the quote hedges a place, and only how far that reaches is read otherwise. */
    private boolean hasCue(Hedge hedge, Place place) {
        Telling source = place.sentence();
        boolean here = false;
        boolean kept = true;
        for (int i = 0; i < source.size(); i++) {
            if (Hedge.of(source.unit(i)).filter(hedge::equals).isPresent()) {
                here |= source.clauses()[i] == source.clauses()[place.at()]
                        && i < place.at()
                        && IntStream.range(i, place.at())
                                .noneMatch(j ->
                                        Reach.TEMPORAL.contains(source.unit(j).form()));
                Place cue = new Place(source, i);
                kept &= IntStream.range(0, claim.size())
                        .anyMatch(at -> counterparts.of(at).contains(cue));
            }
        }
        return kept && !here;
    }

    /** "A threat to go to court" for "threatened to go": an infinitive behind a form of the word that hedges it in the quote. */
    private boolean isUnderCue(int at, Hedge hedge, Place place) {
        Phrases phrases = new Phrases(claim);
        int to = phrases.group(at);
        if (!phrases.form(to).equals("to")) {
            return false;
        }
        for (int i = to - 1; i >= Math.max(0, to - FAR) && !phrases.isHard(i + 1); i--) {
            boolean cue = counterparts.of(i).stream()
                    .anyMatch(other -> other.sentence() == place.sentence()
                            && Hedge.of(other.unit()).filter(hedge::equals).isPresent());
            if (cue || phrases.isVerb(i)) {
                return cue;
            }
        }
        return false;
    }

    /** "A bill requiring consent" for "a bill that would require it": what a thing is to bring is no deed done. */
    private boolean isOfThing(int at, Place place) {
        Telling source = place.sentence();
        Phrases there = new Phrases(source);
        int that = there.group(place.at()) - 1;
        return at > 0
                && that > 0
                && claim.unit(at).form().endsWith("ing")
                && claim.unit(at - 1).isNoun()
                && Set.of("that", "which").contains(there.form(that))
                && counterparts.of(at - 1).contains(new Place(source, that - 1));
    }

    /** "A vote on letting people overrule it" does not say that they did. */
    private boolean isPermitted(int at) {
        boolean matter = claim.unit(at).form().endsWith("ing")
                && at > 0
                && MATTERS.contains(claim.unit(at - 1).form());
        if (matter) {
            return true;
        }
        if (!claim.unit(at).form().equals(claim.unit(at).lemma())) {
            return false;
        }
        for (int i = at - 1; i >= 0 && claim.clauses()[i] == claim.clauses()[at]; i--) {
            if (claim.unit(i).isVerb() && claim.unit(i).tells()) {
                return claim.unit(i).lemma().equals("let");
            }
        }
        return false;
    }

    private boolean isUnder(int at, String modal) {
        for (int i = new Phrases(claim).group(at); i < at; i++) {
            if (claim.unit(i).form().equals(modal)) {
                return true;
            }
        }
        return false;
    }

    private boolean mentions(Set<String> words) {
        return claim.units().stream().anyMatch(unit -> words.contains(unit.lemma()));
    }
}
