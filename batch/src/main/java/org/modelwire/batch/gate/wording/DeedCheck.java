package org.modelwire.batch.gate.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.claim.Denial;
import org.modelwire.batch.gate.claim.Poles;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.wording.word.Counterparts;
import org.modelwire.batch.gate.wording.word.Counterparts.Place;

/** Finds words for deeds, directions and states that the quoted sentences do not have, or have of something else. */
final class DeedCheck {

    private static final Set<String> MODALS = Set.of(
            "may", "might", "could", "will", "would", "can", "shall", "should", "must", "'ll", "won't", "wouldn't");

    private static final Map<String, String> ORDER = Map.of("before", "after", "after", "before");

    private static final List<String> MORE = List.of("another", "further", "additional", "extra");

    private static final int SHORTEST = 4;

    private final Counterparts counterparts;
    private final Telling claim;

    private DeedCheck(Counterparts counterparts) {
        this.counterparts = counterparts;
        this.claim = counterparts.claim();
    }

    static List<Objection> objections(Counterparts counterparts) {
        DeedCheck check = new DeedCheck(counterparts);
        List<Objection> objections = new ArrayList<>();
        for (int i = 0; i < check.claim.size(); i++) {
            if (!counterparts.isMarked(i)) {
                check.objection(i).ifPresent(objections::add);
            }
        }
        return objections;
    }

    private Optional<Objection> objection(int at) {
        Unit unit = claim.unit(at);
        String other = ORDER.get(unit.form());
        if (other != null) {
            return turned(at, other);
        }
        if (counterparts.of(at).isEmpty()) {
            boolean another =
                    unit.form().equals("more") && MORE.stream().anyMatch(word -> has(counterparts.quoted(), word));
            boolean lacking =
                    !another && !MODALS.contains(unit.form()) && TellingWords.isBound(claim, at) && !isCounted(unit);
            return lacking
                    ? Optional.of(new Objection(
                            unit.start(),
                            unit.end(),
                            true,
                            "the quoted words have no form of \u201c" + unit.form()
                                    + "\u201d: use the source's word, or quote the sentence that has it"))
                    : Optional.empty();
        }
        if (unit.isWord() && isUndone(at)) {
            Place place = counterparts.best(at).get(0);
            return Optional.of(new Objection(
                    unit.start(),
                    unit.end(),
                    true,
                    "the quoted words say \u201c" + place.unit().form() + "\u201d of this"));
        }
        boolean turned = unit.isWord()
                && counterparts.best(at).stream()
                        .allMatch(place -> !unit.lemma().equals(place.unit().lemma())
                                && Poles.clash(unit.poles(), place.unit().poles()));
        if (turned) {
            Place place = counterparts.best(at).get(0);
            return Optional.of(new Objection(
                    unit.start(),
                    unit.end(),
                    true,
                    "the quoted words say the contrary: \u201c"
                            + place.sentence().original() + "\u201d"));
        }
        return unit.isWord() && !unit.poles().isEmpty() ? contrary(at) : Optional.empty();
    }

    /** "Its first" for "the first half", which is read as one time. */
    private boolean isCounted(Unit unit) {
        return counterparts.quoted().stream()
                .flatMap(telling -> telling.units().stream())
                .filter(other -> other.is(Unit.Kind.FIGURE))
                .anyMatch(other -> List.of(other.form().split(" ")).contains(unit.form()));
    }

    /** "Unreasonable" for "reasonable", or the other way round, with no other denial that makes up for it. */
    private boolean isUndone(int at) {
        return counterparts.best(at).stream()
                .allMatch(place -> isNegated(claim.unit(at), place.unit()) != isNegated(place.unit(), claim.unit(at))
                        && (claim.denials()[at] == Denial.DENIED) == (place.denial() == Denial.DENIED));
    }

    private static boolean isNegated(Unit one, Unit other) {
        return one.form().startsWith("un")
                && !other.form().startsWith("un")
                && one.lemma().length() > SHORTEST
                && (one.lemma().substring(2).equals(other.lemma())
                        || other.lemma().length() >= SHORTEST
                                && one.lemma().startsWith(other.lemma().substring(0, SHORTEST - 1), 2));
    }

    /** "Before the summer" for "after the summer". */
    private Optional<Objection> turned(int at, String other) {
        Unit unit = claim.unit(at);
        int next = claim.next(at, 1);
        List<Telling> telling = next < 0
                ? List.of()
                : counterparts.of(next).stream().map(Place::sentence).distinct().toList();
        return has(telling, unit.form()) || !has(telling, other)
                ? Optional.empty()
                : Optional.of(new Objection(
                        unit.start(), unit.end(), true, "the quoted words say \u201c" + other + "\u201d of this"));
    }

    private static boolean has(List<Telling> tellings, String form) {
        return tellings.stream()
                .flatMap(telling -> telling.units().stream())
                .anyMatch(unit -> unit.form().equals(form));
    }

    /** A contrary in the quoted sentences that stands beside what the word stands beside here. */
    private Optional<Objection> contrary(int at) {
        Unit unit = claim.unit(at);
        int own = most(at, at, true);
        double company = counterparts.of(at).stream()
                .mapToDouble(place -> counterparts.company(at, place))
                .max()
                .orElse(0);
        return counterparts.quoted().stream()
                .flatMap(telling -> counterparts.places(telling))
                .filter(place -> Poles.clash(unit.poles(), place.unit().poles()))
                .filter(place -> (claim.denials()[at] == Denial.DENIED) == (place.denial() == Denial.DENIED))
                .filter(place -> counterparts.company(at, place) >= company)
                .filter(place ->
                        counterparts.neighbours(at, place) > own && counterparts.neighbours(at, place, false) > 0)
                .filter(place -> isTurned(at, place))
                .findFirst()
                .map(place -> new Objection(
                        unit.start(),
                        unit.end(),
                        true,
                        "the quoted words say \u201c" + place.unit().form() + "\u201d of this: \u201c"
                                + place.sentence().original() + "\u201d"));
    }

    /**
     * "Denied the one, yet confirmed the other": where both contraries are told, whether each fits the other's place better.
     * "Above" and "below" go with their numbers either way.
     */
    private boolean isTurned(int at, Place contrary) {
        if (at + 1 < claim.size() && claim.unit(at + 1).is(Unit.Kind.FIGURE)) {
            return true;
        }
        return IntStream.range(0, claim.size())
                .filter(other -> other != at && counterparts.of(other).contains(contrary))
                .allMatch(other -> counterparts.neighbours(at, contrary, false) + most(other, at, false)
                        > most(at, at, false) + counterparts.neighbours(other, contrary, false));
    }

    /** The most neighbours that a word shares with a counterpart of another, whether names count or not. */
    private int most(int at, int of, boolean names) {
        return counterparts.of(of).stream()
                .mapToInt(place -> counterparts.neighbours(at, place, names))
                .max()
                .orElse(0);
    }
}
