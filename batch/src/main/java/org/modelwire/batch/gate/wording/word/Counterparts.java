package org.modelwire.batch.gate.wording.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modelwire.batch.gate.claim.Denial;
import org.modelwire.batch.gate.claim.Hedge;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.text.Quotation;

/** A sentence of a draft beside the sentences that it quotes: which of their words are forms of its own. */
public final class Counterparts {

    /** A word of a quoted sentence. */
    public record Place(Telling sentence, int at) {

        public Unit unit() {
            return sentence.unit(at);
        }

        public Denial denial() {
            return sentence.denials()[at];
        }

        /** Sentences are compared by identity: there is one of each. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Place place && sentence == place.sentence && at == place.at;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(sentence) + at;
        }

        public Set<Hedge> hedges() {
            return sentence.hedges().get(at);
        }
    }

    private static final double OF_BEST = 0.75;
    private static final int AROUND = 2;

    private final Telling claim;
    private final List<Telling> quoted;
    private final List<Quotation> marked;
    private final List<List<Place>> places = new ArrayList<>();
    private final Map<Integer, List<Place>> best = new HashMap<>();

    /** Lays a sentence beside the sentences that it quotes. */
    public Counterparts(Family family, Telling claim, List<Telling> quoted) {
        this.claim = claim;
        this.quoted = quoted;
        this.marked = Quotation.in(claim.passage());
        for (Unit unit : claim.units()) {
            List<Place> found = new ArrayList<>();
            for (Telling sentence : quoted) {
                for (int i = 0; i < sentence.size(); i++) {
                    if (isSame(family, unit, sentence.unit(i))) {
                        found.add(new Place(sentence, i));
                    }
                }
            }
            places.add(found);
        }
    }

    private static boolean isSame(Family family, Unit one, Unit other) {
        if (one.isWord() && other.isWord()) {
            return one.form().equals(other.form())
                    || isTelling(one) && isTelling(other) && family.isSame(one.lemma(), other.lemma());
        }
        if (one.is(Unit.Kind.NAME) && other.is(Unit.Kind.NAME)) {
            return one.name().orElseThrow().isSame(other.name().orElseThrow());
        }
        return one.is(Unit.Kind.FIGURE)
                && other.is(Unit.Kind.FIGURE)
                && one.figure().orElseThrow().isCarriedBy(other.figure().orElseThrow());
    }

    private static boolean isTelling(Unit unit) {
        return unit.tells() || unit.isVerb();
    }

    public Telling claim() {
        return claim;
    }

    public List<Telling> quoted() {
        return quoted;
    }

    /** Every word of a quoted sentence. */
    public Stream<Place> places(Telling sentence) {
        return IntStream.range(0, sentence.size()).mapToObj(at -> new Place(sentence, at));
    }

    /** Whether a word stands within quotation marks, where another gate compares it. */
    public boolean isMarked(int unit) {
        return marked.stream()
                .anyMatch(words -> words.start() <= claim.unit(unit).start()
                        && claim.unit(unit).end() <= words.end());
    }

    /** Whether a noun stands for a deed that is only asked for: "apply for a licence" where nobody has yet licensed it. */
    public boolean isSought(int unit) {
        return claim.unit(unit).isNoun()
                && claim.hedges().get(unit).contains(Hedge.ASKED)
                && !best(unit).isEmpty()
                && best(unit).stream().allMatch(place -> place.unit().isVerb());
    }

    /** Every word of the quoted sentences that is a form of one of the claim. */
    public List<Place> of(int unit) {
        return places.get(unit);
    }

    /** Those of them that stand in the company in which it stands. */
    public List<Place> best(int unit) {
        List<Place> all = places.get(unit);
        return all.size() < 2 ? all : best.computeIfAbsent(unit, any -> best(unit, all));
    }

    private List<Place> best(int unit, List<Place> all) {
        double[] company =
                all.stream().mapToDouble(place -> company(unit, place)).toArray();
        double most = 0;
        for (double value : company) {
            most = Math.max(most, value);
        }
        List<Place> best = new ArrayList<>();
        for (int i = 0; i < company.length; i++) {
            if (company[i] >= most * OF_BEST) {
                best.add(all.get(i));
            }
        }
        return best;
    }

    /** How much of what stands around a word of the claim stands around one of a quoted sentence. */
    public double company(int at, Place place) {
        double shared = 0;
        for (int i = 0; i < claim.size(); i++) {
            if (i == at || !claim.unit(i).tells()) {
                continue;
            }
            double best = 0;
            for (Place other : places.get(i)) {
                if (other.sentence() == place.sentence() && other.at() != place.at()) {
                    best = Math.max(best, place.sentence().nearness(place.at(), other.at()));
                }
            }
            shared += best * claim.nearness(at, i);
        }
        return shared;
    }

    /** How many of the nearest words around a word of the claim are among the nearest around one of a quoted sentence. */
    public int neighbours(int at, Place place) {
        return neighbours(at, place, true);
    }

    /** The same, whether names count or not. */
    public int neighbours(int at, Place place, boolean names) {
        Set<Integer> there = around(place.sentence(), place.at());
        int shared = 0;
        for (int near : around(claim, at)) {
            boolean found = (names || !claim.unit(near).is(Unit.Kind.NAME))
                    && places.get(near).stream()
                            .anyMatch(other -> other.sentence() == place.sentence() && there.contains(other.at()));
            shared += found ? 1 : 0;
        }
        return shared;
    }

    private static Set<Integer> around(Telling telling, int at) {
        Set<Integer> around = new HashSet<>();
        for (int side = -1; side <= 1; side += 2) {
            int next = at;
            for (int i = 0; i < AROUND && next >= 0; i++) {
                next = telling.next(next, side);
                if (next >= 0) {
                    around.add(next);
                }
            }
        }
        return around;
    }
}
