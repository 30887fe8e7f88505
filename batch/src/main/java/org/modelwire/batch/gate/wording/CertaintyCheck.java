package org.modelwire.batch.gate.wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.claim.Denial;
import org.modelwire.batch.gate.claim.Hedge;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.wording.Counterparts.Place;

/** Finds deeds that a sentence tells as surer, or less sure, than its quote. */
final class CertaintyCheck {

    private static final Map<String, Hedge> MODALS = Map.of(
            "may", Hedge.POSSIBLE,
            "might", Hedge.POSSIBLE,
            "could", Hedge.POSSIBLE,
            "will", Hedge.WILL,
            "shall", Hedge.WILL);
    private static final Set<String> HELPING = Set.of(
            "be", "been", "being", "is", "are", "was", "were", "has", "have", "had", "having", "not", "to", "will",
            "would", "may", "might", "could", "can", "must", "should", "shall", "and", "or", "get", "gets", "got",
            "also", "already", "yet", "still", "now", "never");
    private static final Set<Hedge> OPEN =
            EnumSet.of(Hedge.POSSIBLE, Hedge.ASKED, Hedge.EXPECTED, Hedge.PLANNED, Hedge.WILL);
    private static final Set<String> SILENT =
            Set.of("comment", "view", "opinion", "conclusion", "object", "confirm", "think", "believe");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "who", "which");
    private static final Set<String> PEOPLE =
            Set.of("people", "person", "persons", "source", "sources", "official", "officials");
    private static final Set<String> SUITS = Set.of("lawsuit", "suit", "sue", "accuse", "accusation", "charge");
    private static final Set<String> TEMPORAL = Set.of("before", "after", "when", "until", "once", "since", "while");
    private static final int BACK = 3;

    private final Counterparts counterparts;
    private final Telling claim;
    private final Set<Hedge> told = EnumSet.noneOf(Hedge.class);
    private final boolean hasPredicate;

    private CertaintyCheck(Counterparts counterparts, boolean attributed) {
        this.counterparts = counterparts;
        this.claim = counterparts.claim();
        if (attributed || says(claim)) {
            told.add(Hedge.SAID);
        }
        boolean thinks = claim.units().stream()
                .anyMatch(unit -> unit.isVerb()
                        && Hedge.of(unit).filter(Hedge.EXPECTED::equals).isPresent());
        if (thinks) {
            told.add(Hedge.SAID);
        }
        if (attributed || says(claim) && mentions(PEOPLE) || mentions(SUITS)) {
            told.add(Hedge.REPORTED);
        }
        this.hasPredicate = IntStream.range(0, claim.size())
                .anyMatch(i -> isPredicate(i) && !counterparts.of(i).isEmpty() && !isSaying(claim.unit(i)));
    }

    /**
     * All objections.
     *
     * @param attributed whether something else says whose words these are
     */
    static List<Objection> objections(Counterparts counterparts, boolean attributed) {
        CertaintyCheck check = new CertaintyCheck(counterparts, attributed);
        List<Objection> objections = new ArrayList<>();
        check.lost(attributed).ifPresent(objections::add);
        for (int i = 0; i < check.claim.size(); i++) {
            int at = i;
            if (check.isDeed(i)) {
                check.surer(i).or(() -> check.lessSure(at)).ifPresent(objections::add);
            }
        }
        return objections;
    }

    /** Whether a sentence says whose words it tells. */
    static boolean says(Telling telling) {
        return sayings(telling) > 0
                || telling.hedges().stream()
                        .flatMap(Set::stream)
                        .anyMatch(hedge -> hedge == Hedge.CLAIMED || hedge == Hedge.REPORTED);
    }

    private static long sayings(Telling telling) {
        return IntStream.range(0, telling.size())
                .filter(at -> isSaying(telling.unit(at)))
                .filter(at -> !telling.unit(at).lemma().equals("write")
                        || at + 1 == telling.size()
                        || telling.clauses()[at + 1] != telling.clauses()[at])
                .count();
    }

    private static boolean isSaying(Unit unit) {
        return unit.form().equals("concluded")
                || Hedge.of(unit).filter(Hedge.SAID::equals).isPresent() && !SILENT.contains(unit.lemma());
    }

    /** What a second speaker says in a sentence that names only one. */
    private Optional<Objection> lost(boolean attributed) {
        Map<Telling, Integer> speeches = new LinkedHashMap<>();
        for (int i = 0; i < claim.size(); i++) {
            List<Place> best = isDeed(i) && isPredicate(i) ? counterparts.best(i) : List.of();
            if (!best.isEmpty() && best.stream().allMatch(place -> isSaid(place) && hasSpeaker(place.sentence()))) {
                speeches.putIfAbsent(best.get(0).sentence(), i);
            }
        }
        return attributed || speeches.size() <= Math.max(1, sayings(claim))
                ? Optional.empty()
                : speeches.entrySet().stream()
                        .reduce((one, next) -> next)
                        .map(last -> objection(
                                last.getValue(),
                                "leaves out who says it: \u201c" + last.getKey().original() + "\u201d"));
    }

    /** Whether a sentence says anew who speaks: not "he said" or "she added". */
    private static boolean hasSpeaker(Telling source) {
        return IntStream.range(0, source.size())
                .filter(at -> isSaying(source.unit(at)))
                .noneMatch(at -> source.unit(at).form().startsWith("add")
                        || at > 0 && PRONOUNS.contains(source.unit(at - 1).form()));
    }

    private boolean mentions(Set<String> words) {
        return claim.units().stream().anyMatch(unit -> words.contains(unit.lemma()));
    }

    private boolean isDeed(int at) {
        Unit unit = claim.unit(at);
        boolean wanted = unit.isVerb() && Hedge.of(unit).filter(OPEN::contains).isPresent();
        return unit.isWord() && (wanted || Hedge.of(unit).isEmpty()) && unit.tells() && !counterparts.isMarked(at);
    }

    private Optional<Objection> surer(int at) {
        Set<Hedge> own = EnumSet.copyOf(told.isEmpty() ? EnumSet.noneOf(Hedge.class) : told);
        claim.hedges().get(at).stream().filter(hedge -> hedge != Hedge.SAID).forEach(own::add);
        Optional<Hedge> lacking = Optional.empty();
        List<Place> best = counterparts.best(at);
        for (Place place : best) {
            lacking = lacking(at, own, place);
            if (lacking.isEmpty()) {
                return Optional.empty();
            }
        }
        return lacking.map(hedge -> objection(
                at,
                "told as surer than in the quoted words, which call it "
                        + hedge.name().toLowerCase(Locale.ROOT) + "; keep their word for that: \u201c"
                        + best.get(0).sentence().original() + "\u201d"));
    }

    private Objection objection(int at, String text) {
        return new Objection(claim.unit(at).start(), claim.unit(at).end(), true, text);
    }

    private Optional<Hedge> lacking(int at, Set<Hedge> own, Place place) {
        boolean verb = isPredicate(at);
        boolean done = isDone(place);
        if (!verb && Hedge.of(claim.unit(at)).isPresent()) {
            return Optional.empty();
        }
        return place.hedges().stream()
                .filter(hedge -> !done || hedge.isAttribution())
                .filter(hedge -> hedge.isAttribution() || reaches(hedge, place))
                .filter(hedge -> verb
                        || !hasPredicate && hedge == Hedge.SAID
                        || hedge == Hedge.REPORTED && isAccused(place)
                        || OPEN.contains(hedge) && isAttributeOf(hedge, place))
                .filter(hedge -> hedge != Hedge.SAID || isSaid(place))
                .filter(hedge -> hedge != Hedge.REPORTED || isAccused(place) || !accuses(place.sentence()))
                .filter(hedge -> place.denial() != Denial.DENIED || hedge.isAttribution())
                .filter(hedge -> !isKept(hedge, own))
                .findFirst();
    }

    /** Whether it is what somebody says: in "criticised it, saying that" only what follows is. */
    private static boolean isSaid(Place place) {
        Telling source = place.sentence();
        return IntStream.range(0, source.size())
                .filter(i -> isSaying(source.unit(i)))
                .anyMatch(i -> place.at() > i);
    }

    /** "Accused of fraud". */
    private static boolean isAccused(Place place) {
        Telling source = place.sentence();
        return IntStream.range(0, place.at())
                .filter(i -> source.clauses()[i] == source.clauses()[place.at()])
                .anyMatch(i ->
                        Hedge.of(source.unit(i)).filter(Hedge.REPORTED::equals).isPresent());
    }

    private static boolean accuses(Telling source) {
        return source.units().stream()
                .anyMatch(unit -> Hedge.of(unit).filter(Hedge.REPORTED::equals).isPresent());
    }

    /** Not from a clause into one that only says when: "ought to be replaced before it runs". */
    private static boolean reaches(Hedge hedge, Place place) {
        Telling source = place.sentence();
        int clause = source.clauses()[place.at()];
        int[] own = IntStream.range(0, source.size())
                .filter(i -> source.clauses()[i] == clause)
                .toArray();
        return !TEMPORAL.contains(source.unit(own[0]).form())
                || IntStream.of(own)
                        .anyMatch(i ->
                                Hedge.of(source.unit(i)).filter(hedge::equals).isPresent());
    }

    /** "Possible asteroids". */
    private static boolean isAttributeOf(Hedge hedge, Place place) {
        return place.at() > 0
                && Hedge.of(place.sentence().unit(place.at() - 1))
                        .filter(hedge::equals)
                        .isPresent()
                && place.sentence().unit(place.at() - 1).tag().equals("ADJ");
    }

    /** A past form that stands by itself: no hedge of another clause reaches it. */
    private static boolean isDone(Place place) {
        Unit unit = place.unit();
        boolean past = unit.isVerb()
                && !unit.form().equals(unit.lemma())
                && !unit.form().endsWith("s")
                && !unit.form().endsWith("ing");
        return past
                && (place.at() == 0
                        || !HELPING.contains(
                                place.sentence().unit(place.at() - 1).form()));
    }

    /** Whether a telling is as unsure as a word of the quote makes it. */
    private static boolean isKept(Hedge hedge, Set<Hedge> own) {
        return switch (hedge) {
            case PRESENT, INFINITIVE -> true;
            case SAID ->
                contains(own, Hedge.SAID, Hedge.CLAIMED, Hedge.REPORTED, Hedge.EXPECTED, Hedge.ASKED, Hedge.PLANNED);
            case CLAIMED -> contains(own, Hedge.SAID, Hedge.CLAIMED, Hedge.REPORTED);
            case REPORTED -> contains(own, Hedge.CLAIMED, Hedge.REPORTED);
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

    /** A deed that may or will be here, and neither may nor will be in the quoted words. */
    private Optional<Objection> lessSure(int at) {
        Hedge modal = modal(at);
        List<Place> best = counterparts.best(at);
        boolean lacking = modal != null
                && isPredicate(at)
                && !best.isEmpty()
                && best.stream()
                        .noneMatch(place -> place.hedges().contains(modal)
                                || modal == Hedge.WILL
                                        && place.hedges().stream().anyMatch(OPEN::contains)
                                || modal == Hedge.WILL && place.hedges().contains(Hedge.INFINITIVE));
        return lacking
                ? Optional.of(objection(
                        at,
                        "told as less sure than in the quoted words: \u201c"
                                + best.get(0).sentence().original() + "\u201d"))
                : Optional.empty();
    }

    private boolean isPredicate(int at) {
        return claim.unit(at).isVerb()
                || claim.unit(at).tag().equals("ADJ")
                        && at > 0
                        && claim.unit(at - 1).form().matches("be|been|is|are|was|were");
    }

    private Hedge modal(int at) {
        for (int i = at - 1; i >= Math.max(0, at - BACK) && claim.clauses()[i] == claim.clauses()[at]; i--) {
            Hedge modal = MODALS.get(claim.unit(i).form());
            boolean forbids = modal == Hedge.POSSIBLE
                    && claim.unit(i + 1).form().equals("not")
                    && counterparts.best(at).stream()
                            .anyMatch(place -> place.sentence().units().stream()
                                    .anyMatch(unit -> unit.form().equals("may")));
            if (forbids) {
                return null;
            }
            if (modal != null) {
                return modal;
            }
            if (claim.unit(i).isVerb() && claim.unit(i).tells()) {
                return null;
            }
        }
        return null;
    }
}
