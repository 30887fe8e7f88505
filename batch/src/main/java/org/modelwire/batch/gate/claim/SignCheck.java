package org.modelwire.batch.gate.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.claim.Account.Match;
import org.modelwire.batch.gate.claim.Account.Place;

/** Finds words that a sentence affirms where its sources deny them or say the contrary, or the other way round. */
final class SignCheck {

    /** Where true summaries end and false ones begin; a contrary in less common company is about something else. */
    private static final double LEAST = 0.7;

    /** The same for the few sentences that a claim rests on. */
    private static final double LEAST_WITHIN = 0.6;

    private static final double LEAST_DROPPED = 0.3;
    private static final double MORE = 2;
    private static final double GAP = 0.02;
    private static final double SURE = 0.9;
    private static final double CLOSE = 0.9;
    private static final double SAME_WORD = 1.5;
    private static final double OTHER_NAME = 0.5;
    private static final double DENYING = 0.6;
    private static final double LOOSE = 0.6;
    private static final double OTHER_FIGURE = 0.75;
    private static final double OTHER_KIND = 0.8;
    private static final Set<String> LIGHT = Set.of("have", "be", "do");
    private static final Set<String> ENDING = Set.of("until", "till", "before");

    private final Alignment alignment;
    private final Telling claim;

    private SignCheck(Alignment alignment) {
        this.alignment = alignment;
        this.claim = alignment.claim();
    }

    static List<Objection> objections(Alignment alignment) {
        SignCheck check = new SignCheck(alignment);
        List<Objection> objections = new ArrayList<>();
        for (int i = 0; i < check.claim.size(); i++) {
            if (check.claim.unit(i).isPredicate() && !check.claim.unit(i).tag().equals("AUX")) {
                check.check(i, objections);
            }
        }
        return objections;
    }

    /** What a place says of the sign of a word: 1 the same, -1 the contrary, 0 nothing. */
    private int sign(int at, Place place, Map<Place, Double> same) {
        Telling source = alignment.account().telling(place.sentence());
        Set<Integer> here = claim.poles(at);
        Set<Integer> there = source.poles(place.unit());
        if (source.isUndone(place.unit()) && !claim.isUndone(at)) {
            return 0;
        }
        if (isGrammar(source.unit(place.unit())) || isLimited(source, place.unit()) || isLimited(claim, at)) {
            return Poles.agree(here, there) || same.containsKey(place) ? 1 : 0;
        }
        if (Poles.agree(here, there)) {
            return 1;
        }
        boolean contrary = Poles.clash(here, there) && !Poles.isLoose(here, there);
        if (same.containsKey(place) && !(contrary && same.get(place) < CLOSE)) {
            return LIGHT.contains(claim.unit(at).lemma()) ? 0 : signOfSame(at, source, place.unit(), same.get(place));
        }
        boolean within = claim.denials()[at] == Denial.WITHIN || source.denials()[place.unit()] == Denial.WITHIN;
        if (Poles.isLoose(here, there) && isTurned(at, place)) {
            return 0;
        }
        return !within && Poles.clash(here, there) && !isRepeated(source.unit(place.unit())) ? -1 : 0;
    }

    /** A word that only helps another, or counts, has no contrary of its own. */
    private static boolean isGrammar(Unit unit) {
        return Set.of("AUX", "SCONJ", "PRON", "DET").contains(unit.tag());
    }

    /** "Closed until December", "before summarising": it is so up to a time and otherwise from then on. */
    private static boolean isLimited(Telling telling, int at) {
        if (at > 0 && ENDING.contains(telling.unit(at - 1).form())) {
            return true;
        }
        for (int i = at + 1; i < telling.size() && telling.clauses()[i] == telling.clauses()[at]; i++) {
            if (telling.unit(i).form().equals("until")) {
                return true;
            }
        }
        return false;
    }

    /** "The courts sold" and "bought from the courts": who stands before the one stands behind the other. */
    private boolean isTurned(int at, Place place) {
        int before = claim.next(at, -1);
        Telling source = alignment.account().telling(place.sentence());
        return before >= 0
                && alignment.matches(before).stream()
                        .anyMatch(match -> match.sentence() == place.sentence()
                                && match.unit() > place.unit()
                                && source.clauses()[match.unit()] == source.clauses()[place.unit()]);
    }

    /** Whether the claim has the word of the source too, so that another of its words is no stand-in for it. */
    private boolean isRepeated(Unit word) {
        return claim.units().stream().anyMatch(unit -> unit.lemma().equals(word.lemma()));
    }

    /** The same where both words say the same, so that only negations tell them apart. */
    private int signOfSame(int at, Telling source, int there, double likeness) {
        Denial mine = claim.denials()[at];
        Denial theirs = source.denials()[there];
        if (mine == theirs) {
            return 1;
        }
        boolean verbs = claim.unit(at).isVerb() && source.unit(there).isVerb();
        if (likeness < CLOSE && !verbs) {
            return 0;
        }
        if (mine == Denial.DENIED) {
            return claim.unit(at).isVerb() && !source.isNegative() ? -1 : 0;
        }
        return theirs == Denial.DENIED && mine == Denial.PLAIN && !claim.isNegative(at) ? -1 : 1;
    }

    /** How far two contraries are told of one thing by themselves. */
    private double likeness(int at, Place place) {
        Telling source = alignment.account().telling(place.sentence());
        boolean contraries = Poles.clash(claim.poles(at), source.poles(place.unit()));
        double likeness = contraries && Poles.isLoose(claim.poles(at), source.poles(place.unit())) ? LOOSE : 1;
        likeness *= !contraries && claim.denials()[at] == Denial.DENIED ? DENYING : 1;
        likeness *= isOthers(at, place, source) ? OTHER_NAME : 1;
        likeness *= isOfOtherFigure(at, place, source) ? OTHER_FIGURE : 1;
        return claim.unit(at).tag().equals(source.unit(place.unit()).tag()) ? likeness : likeness * OTHER_KIND;
    }

    /** Whether the source says it of somebody else. */
    private boolean isOthers(int at, Place place, Telling source) {
        int mine = claim.nameBefore(at);
        int theirs = source.nameBefore(place.unit());
        return mine >= 0
                && theirs >= 0
                && alignment.matches(mine).stream()
                        .noneMatch(match -> match.sentence() == place.sentence() && match.unit() == theirs);
    }

    /** Whether the source tells a number of the claim's clause in another clause than this. */
    private boolean isOfOtherFigure(int at, Place place, Telling source) {
        boolean elsewhere = false;
        for (int i = 0; i < claim.size(); i++) {
            if (claim.clauses()[i] == claim.clauses()[at] && claim.unit(i).is(Unit.Kind.FIGURE)) {
                for (Match match : alignment.matches(i)) {
                    boolean here = match.sentence() == place.sentence();
                    if (here && source.clauses()[match.unit()] == source.clauses()[place.unit()]) {
                        return false;
                    }
                    elsewhere |= here;
                }
            }
        }
        return elsewhere;
    }

    private void check(int at, List<Objection> objections) {
        Map<Place, Double> same = new HashMap<>();
        for (Match match : alignment.matches(at)) {
            same.put(new Place(match.sentence(), match.unit()), match.likeness());
        }
        Set<Place> places = alignment.account().onScales(claim.poles(at));
        places.addAll(same.keySet());
        double agree = 0;
        double clash = 0;
        Place against = null;
        for (Place place : places) {
            int sign = sign(at, place, same);
            if (sign == 0) {
                continue;
            }
            double neighbours = alignment.neighbours(at, place.sentence(), place.unit());
            double company = alignment.company(at, place.sentence(), place.unit()) * neighbours;
            double likeness = same.getOrDefault(place, 1.0) * (sign < 0 ? likeness(at, place) : 1);
            if (sign > 0) {
                double weight = company * (likeness == 1 && same.containsKey(place) ? SAME_WORD : 1);
                agree = Math.max(agree, weight);
            } else if (company * likeness > Math.max(clash, least(at, place, same))
                    && !isExplained(at, place, company)) {
                clash = company * likeness;
                against = place;
            }
        }
        if (against != null && clash > agree * MORE + GAP) {
            Unit unit = claim.unit(at);
            objections.add(new Objection(
                    unit.start(),
                    unit.end(),
                    clash > SURE,
                    "the source says the contrary: \u201c"
                            + alignment.account().telling(against.sentence()).original() + "\u201d"));
        }
    }

    private double least(int at, Place place, Map<Place, Double> same) {
        return isDropped(at, place, same)
                ? LEAST_DROPPED
                : alignment.scope().holds(place.sentence()) ? LEAST_WITHIN : LEAST;
    }

    /** Whether a quoted sentence denies this very word, and the claim denies nothing. */
    private boolean isDropped(int at, Place place, Map<Place, Double> same) {
        Telling source = alignment.account().telling(place.sentence());
        return alignment.scope().holds(place.sentence())
                && same.getOrDefault(place, 0.0) >= CLOSE
                && source.denials()[place.unit()] == Denial.DENIED
                && claim.denials()[at] == Denial.PLAIN
                && !claim.isNegative(at);
    }

    /** Whether another word of the claim says what stands at a place, as closely. */
    private boolean isExplained(int at, Place place, double company) {
        for (int i = 0; i < claim.size(); i++) {
            if (i != at
                    && says(i, place)
                    && alignment.company(i, place.sentence(), place.unit())
                                    * alignment.neighbours(i, place.sentence(), place.unit())
                            >= company) {
                return true;
            }
        }
        return false;
    }

    private boolean says(int unit, Place place) {
        Telling source = alignment.account().telling(place.sentence());
        boolean denied = claim.denials()[unit] == Denial.DENIED;
        boolean deniedThere = source.denials()[place.unit()] == Denial.DENIED;
        return denied && deniedThere
                || Poles.agree(claim.poles(unit), source.poles(place.unit()))
                || denied == deniedThere
                        && alignment.matches(unit).stream()
                                .anyMatch(
                                        match -> match.sentence() == place.sentence() && match.unit() == place.unit());
    }
}
