package org.modelwire.batch.gate.claim;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.modelwire.batch.gate.check.Objection;

/** Finds sentences that deny something where what they rest on denies nothing, or the other way round. */
final class DenialBalance {

    private static final Set<String> PLAIN =
            Set.of("not", "never", "cannot", "no", "none", "nobody", "nothing", "neither", "without");
    private static final Set<String> LIFTED = Set.of("only", "later", "more", "less", "fewer", "longer");
    /** Words that can say in another way that something is not so, or not yet. */
    private static final Set<String> TURNING = Set.of(
            "before", "until", "only", "instead", "too", "little", "hardly", "against", "out", "off", "away", "still");

    private static final List<String> PREFIXES = List.of("non", "dis", "un");
    private static final List<String> PARTICLES = List.of("-out", "-off");
    private static final double LEAST = 0.34;

    private final Alignment alignment;
    private final Telling claim;

    private DenialBalance(Alignment alignment) {
        this.alignment = alignment;
        this.claim = alignment.claim();
    }

    static List<Objection> objections(Alignment alignment) {
        // Without a quote nobody says which denial of the articles is this sentence's own.
        return alignment.scope().hasQuote() ? new DenialBalance(alignment).found() : List.of();
    }

    private List<Objection> found() {
        if (!isNegative(claim)) {
            return IntStream.range(0, alignment.account().tellings().size())
                    .filter(alignment.scope()::holds)
                    .filter(sentence -> !alignment.account().isTitle(sentence) && isToldDenial(sentence))
                    .mapToObj(sentence -> new Objection(
                            0,
                            0,
                            false,
                            "leaves out that the source denies this: \u201c"
                                    + alignment.account().telling(sentence).original() + "\u201d"))
                    .limit(1)
                    .toList();
        }
        OptionalInt denial = IntStream.range(0, claim.size())
                .filter(unit -> denies(claim, unit))
                .findFirst();
        boolean denied = IntStream.range(0, alignment.account().tellings().size())
                .filter(alignment.scope()::isNear)
                .mapToObj(alignment.account()::telling)
                .anyMatch(telling ->
                        isNegative(telling) || telling.units().stream().anyMatch(Denial::isSoft));
        return denied || denial.isEmpty() ? List.of() : List.of(added(claim.unit(denial.getAsInt())));
    }

    private static Objection added(Unit unit) {
        return new Objection(unit.start(), unit.end(), false, "denies what the words it rests on do not");
    }

    /** Whether the claim tells of a clause that says "not" in so many words. */
    private boolean isToldDenial(int sentence) {
        Telling source = alignment.account().telling(sentence);
        return IntStream.range(0, source.size())
                .filter(unit -> denies(source, unit))
                .anyMatch(unit -> told(sentence, source.clauses()[unit]) > LEAST);
    }

    /** How much of a clause of the articles the claim tells, 0 to 1. */
    private double told(int sentence, int clause) {
        Telling source = alignment.account().telling(sentence);
        double all = 0;
        double told = 0;
        for (int there = 0; there < source.size(); there++) {
            if (source.clauses()[there] == clause) {
                double weight = alignment.account().weight(source.unit(there));
                all += weight;
                told += weight * alignment.likeness(sentence, there);
            }
        }
        return all == 0 ? 0 : told / all;
    }

    private static boolean denies(Telling telling, int at) {
        Unit unit = telling.unit(at);
        boolean contrast = at > 0 && telling.unit(at - 1).tag().equals("CCONJ");
        boolean lifted =
                at + 1 < telling.size() && LIFTED.contains(telling.unit(at + 1).form());
        return unit.isWord()
                && !contrast
                && !lifted
                && (PLAIN.contains(unit.form()) || unit.form().endsWith("n't"));
    }

    private static boolean isNegative(Telling telling) {
        return telling.isNegative() || telling.units().stream().anyMatch(DenialBalance::turns);
    }

    private static boolean turns(Unit unit) {
        return unit.isWord()
                && (TURNING.contains(unit.form())
                        || PREFIXES.stream().anyMatch(unit.form()::startsWith)
                        || PARTICLES.stream().anyMatch(unit.lemma()::endsWith));
    }
}
