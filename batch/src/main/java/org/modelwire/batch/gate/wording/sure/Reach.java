package org.modelwire.batch.gate.wording.sure;

import java.util.Set;
import java.util.stream.IntStream;
import org.modelwire.batch.gate.claim.Hedge;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.wording.word.Counterparts.Place;

/** How far what hedges a word of a quote really reaches it. */
final class Reach {

    private static final Set<String> HELPING = Set.of(
            "be", "been", "being", "is", "are", "was", "were", "has", "have", "had", "having", "not", "to", "will",
            "would", "may", "might", "could", "can", "must", "should", "shall", "and", "or", "get", "gets", "got",
            "also", "already", "yet", "still", "now", "never");
    private static final Set<String> PERFECT = Set.of("has", "have", "had");
    static final Set<String> TEMPORAL = Set.of("before", "after", "when", "until", "once", "since", "while");

    private Reach() {}

    /** "Accused of fraud". */
    static boolean isAccused(Place place) {
        Telling source = place.sentence();
        return IntStream.range(0, place.at())
                .filter(i -> source.clauses()[i] == source.clauses()[place.at()])
                .anyMatch(i ->
                        Hedge.of(source.unit(i)).filter(Hedge.REPORTED::equals).isPresent());
    }

    /** Whether a sentence accuses anybody. */
    static boolean accuses(Telling source) {
        return source.units().stream()
                .anyMatch(unit -> Hedge.of(unit).filter(Hedge.REPORTED::equals).isPresent());
    }

    /** Not from a clause into one that only says when: "ought to be replaced before it runs". */
    static boolean reaches(Hedge hedge, Place place) {
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

    /** "May override it; they did so 311 times": what is told as done after all. */
    static boolean isDoneSo(Place place) {
        Telling source = place.sentence();
        for (int i = place.at() + 1; i + 1 < source.size(); i++) {
            Unit unit = source.unit(i);
            if (source.unit(i + 1).form().equals("so") && isDid(source, i)) {
                return true;
            }
            if (unit.isVerb() && unit.tells()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isDid(Telling source, int at) {
        String form = source.unit(at).form();
        boolean perfect = form.equals("done")
                && at > 1
                && PERFECT.contains(source.unit(at - 1).form())
                && !source.unit(at - 2).tag().equals("AUX");
        return perfect || form.equals("did") || form.equals("does");
    }

    /** "Possible asteroids". */
    static boolean isAttributeOf(Hedge hedge, Place place) {
        return place.at() > 0
                && Hedge.of(place.sentence().unit(place.at() - 1))
                        .filter(hedge::equals)
                        .isPresent()
                && place.sentence().unit(place.at() - 1).tag().equals("ADJ")
                && (place.at() < 2
                        || !HELPING.contains(
                                place.sentence().unit(place.at() - 2).form()));
    }

    /** A past form that stands by itself: no hedge of another clause reaches it. */
    static boolean isDone(Place place) {
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
}
