package org.modelwire.batch.gate.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.wording.word.Counterparts;
import org.modelwire.batch.gate.wording.word.Counterparts.Place;
import org.modelwire.batch.gate.wording.word.Phrases;

/** Finds small words that the quoted sentences have the contrary of: "for" where they say "against", "one" where they say "all". */
final class LinkCheck {

    private static final Map<String, String> CONTRARY = Map.ofEntries(
            Map.entry("for", "against"), Map.entry("against", "for"),
            Map.entry("with", "without"), Map.entry("without", "with"),
            Map.entry("before", "after"), Map.entry("after", "before"),
            Map.entry("over", "under"), Map.entry("under", "over"),
            Map.entry("above", "below"), Map.entry("below", "above"),
            Map.entry("inside", "outside"), Map.entry("outside", "inside"));
    private static final Map<String, String> AMOUNTS = Map.ofEntries(
            Map.entry("all", "all"),
            Map.entry("every", "all"),
            Map.entry("each", "all"),
            Map.entry("both", "all"),
            Map.entry("entire", "all"),
            Map.entry("whole", "all"),
            Map.entry("some", "some"),
            Map.entry("one", "some"),
            Map.entry("several", "some"),
            Map.entry("few", "few"),
            Map.entry("many", "many"),
            Map.entry("most", "most"),
            Map.entry("no", "no"),
            Map.entry("none", "no"),
            Map.entry("any", "any"));
    private static final int NEAR = 4;

    private LinkCheck() {}

    static List<Objection> objections(Counterparts counterparts) {
        List<Objection> objections = new ArrayList<>();
        Telling claim = counterparts.claim();
        for (int i = 0; i < claim.size(); i++) {
            if (!counterparts.isMarked(i)) {
                link(counterparts, i).ifPresent(objections::add);
                amount(counterparts, i).ifPresent(objections::add);
            }
        }
        return objections;
    }

    private static Optional<Objection> link(Counterparts counterparts, int at) {
        Telling claim = counterparts.claim();
        Unit unit = claim.unit(at);
        String other = CONTRARY.get(unit.form());
        if (other == null) {
            return Optional.empty();
        }
        int next = complement(claim, at);
        if (next < 0) {
            return Optional.empty();
        }
        List<Place> places = counterparts.of(next);
        List<String> there =
                places.stream().map(place -> link(place.sentence(), place.at())).toList();
        return there.contains(other) && !there.contains(unit.form())
                ? Optional.of(objection(unit, other, places.get(0)))
                : Optional.empty();
    }

    private static int complement(Telling telling, int at) {
        Phrases phrases = new Phrases(telling);
        int head = phrases.head(at + 1);
        if (head >= 0 && !phrases.isPronoun(head)) {
            return head;
        }
        for (int i = at + 1; i < Math.min(telling.size(), at + 1 + NEAR); i++) {
            if (telling.unit(i).tells()) {
                return i;
            }
        }
        return -1;
    }

    /** The word of that kind that governs a place. */
    private static String link(Telling telling, int at) {
        Phrases phrases = new Phrases(telling);
        for (int i = at - 1; i >= Math.max(0, at - NEAR - 1); i--) {
            if (CONTRARY.containsKey(telling.unit(i).form()) || phrases.isAdposition(i)) {
                return telling.unit(i).form();
            }
            if (phrases.isVerb(i) || phrases.isMarked(i)) {
                return "";
            }
        }
        return "";
    }

    private static Optional<Objection> amount(Counterparts counterparts, int at) {
        Telling claim = counterparts.claim();
        Unit unit = claim.unit(at);
        String amount = AMOUNTS.get(unit.form());
        if (amount == null) {
            return Optional.empty();
        }
        Phrases phrases = new Phrases(claim);
        int head = at + 1 < claim.size() && claim.unit(at + 1).form().equals("of")
                ? phrases.head(at + 2)
                : phrases.head(at + 1);
        if (head < 0 || phrases.isMarked(at + 1)) {
            return Optional.empty();
        }
        List<Place> places = counterparts.best(head);
        for (Place place : places) {
            String there = amount(place);
            if (there.isEmpty() || there.equals(amount) || amount.equals("any") || there.equals("any")) {
                return Optional.empty();
            }
        }
        return places.stream().findFirst().map(place -> objection(unit, amount(place), place));
    }

    private static String amount(Place place) {
        for (int i = place.at() - 1; i >= Math.max(0, place.at() - 3); i--) {
            String amount = AMOUNTS.get(place.sentence().unit(i).form());
            if (amount != null) {
                return amount;
            }
            if (new Phrases(place.sentence()).isVerb(i)) {
                return "";
            }
        }
        return "";
    }

    private static Objection objection(Unit unit, String other, Place place) {
        return new Objection(
                unit.start(),
                unit.end(),
                true,
                "the quoted words say \u201c" + other + "\u201d of this: \u201c"
                        + place.sentence().original() + "\u201d");
    }
}
