package org.modelwire.batch.gate.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.modelwire.batch.gate.check.Objection;

/** Finds clauses that a sentence tells as facts and its sources call possible, planned, asked for or reported. */
final class SurenessCheck {

    private static final double LEAST = 0.45;
    private static final double OF_BEST = 0.8;
    private static final double KNOWN = 0.5;
    private static final double MOST = 0.5;
    private static final double FEW = 1.5;
    private static final double BEHIND = 1.5;
    private static final Set<String> OPENING =
            Set.of("open", "launch", "begin", "start", "unveil", "release", "ship", "deliver", "complete", "finish");
    private static final Set<String> PAST = Set.of("has", "have", "had", "was", "were", "did");

    private static final Set<String> BE = Set.of("is", "are", "be");

    private final Alignment alignment;
    private final Telling claim;
    private final List<Objection> objections = new ArrayList<>();

    private SurenessCheck(Alignment alignment) {
        this.alignment = alignment;
        this.claim = alignment.claim();
    }

    static List<Objection> objections(Alignment alignment) {
        SurenessCheck check = new SurenessCheck(alignment);
        int from = 0;
        for (int i = 1; i <= check.claim.size(); i++) {
            if (i == check.claim.size()
                    || check.claim.clauses()[i] != check.claim.clauses()[from]) {
                check.clause(from, i);
                from = i;
            }
        }
        return check.objections;
    }

    private void clause(int from, int to) {
        if (isDenied(from, to) || isMereAttribution(from, to)) {
            return;
        }
        List<Clause> best = best(from, to);
        if (best.isEmpty()) {
            return;
        }
        Optional<Hedge> lacking = Optional.empty();
        for (Clause clause : best) {
            lacking = lacking(from, to, clause);
            if (lacking.isEmpty()) {
                return;
            }
        }
        object(from, lacking.orElseThrow(), best.get(0).sentence());
    }

    /** A clause of the articles. */
    private record Clause(int sentence, int number, double told) {}

    /** The clauses of the articles that tell about the most of one of the claim. */
    private List<Clause> best(int from, int to) {
        List<Clause> all = new ArrayList<>();
        int verb = verb(from, to);
        IntToDoubleFunction weigh = i -> weight(i) * (verb >= 0 && i > verb ? BEHIND : 1);
        double most = 0;
        double whole = 0;
        double said = 0;
        for (int i = from; i < to; i++) {
            said += weigh.applyAsDouble(i);
            whole += alignment.isKnown(i) ? weigh.applyAsDouble(i) : 0;
        }
        if (whole < said * KNOWN) {
            return List.of();
        }
        for (int s = 0; s < alignment.account().tellings().size(); s++) {
            Map<Integer, Double> told = alignment.told(from, to, s, weigh);
            if (alignment.scope().hasQuote() && !alignment.scope().holds(s)) {
                continue;
            }
            int sentence = s;
            Optional<Clause> clause = told.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(entry -> new Clause(sentence, entry.getKey(), entry.getValue()));
            clause.ifPresent(all::add);
            most = Math.max(most, clause.map(Clause::told).orElse(0.0));
        }
        double least = Math.max(most * OF_BEST, whole * LEAST);
        double enough = Math.max(least, FEW);
        return all.stream()
                .filter(clause -> clause.told() >= enough)
                .sorted((one, other) -> Double.compare(other.told(), one.told()))
                .toList();
    }

    private double weight(int unit) {
        return alignment.weight(unit) * (claim.unit(unit).is(Unit.Kind.FIGURE) ? 1.5 : 1);
    }

    /** What most of what the claim takes from a clause of the articles has there and lacks here. */
    private Optional<Hedge> lacking(int from, int to, Clause clause) {
        Set<Hedge> whole = hedges(from, to);
        int verb = verb(from, to);
        double all = 0;
        Map<Hedge, Double> hedged = new EnumMap<>(Hedge.class);
        boolean after = false;
        for (int i = Math.max(verb, from); i < to && verb >= 0; i++) {
            after |= i > verb && alignment.in(i, clause.sentence(), clause.number()) >= 0;
        }
        int counterpart = verb < 0 ? -1 : alignment.in(verb, clause.sentence(), clause.number());
        Telling source = alignment.account().telling(clause.sentence());
        // What hedges a noun further on leaves the deed itself a fact: "rejected a plan".
        if (verb < 0
                || counterpart >= 0
                        && Hedge.lacking(whole, source.hedges().get(counterpart))
                                .isEmpty()) {
            return Optional.empty();
        }
        if (verb >= 0 && !after && alignment.in(verb, clause.sentence(), clause.number()) < 0 && !isPassive(verb, to)) {
            return Optional.empty();
        }
        for (int i = after ? verb : from; i < to; i++) {
            int there = alignment.in(i, clause.sentence(), clause.number());
            if (there < 0) {
                continue;
            }
            double weight = weight(i);
            all += weight;
            Set<Hedge> here = EnumSet.noneOf(Hedge.class);
            here.addAll(claim.hedges().get(i));
            here.addAll(whole);
            Optional<Hedge> lacking = Hedge.lacking(
                    here,
                    alignment.account().telling(clause.sentence()).hedges().get(there));
            boolean refused = lacking.filter(hedge -> hedge == Hedge.WILL).isPresent() && source.isNegative(there);
            lacking.filter(hedge -> !refused).ifPresent(hedge -> hedged.merge(hedge, weight, Double::sum));
        }
        double matched = all;
        return hedged.entrySet().stream()
                .filter(entry -> entry.getValue() > matched * MOST)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What makes a clause less than a fact: what governs its verb, and whose word any of it is. */
    private Set<Hedge> hedges(int from, int to) {
        Set<Hedge> own = EnumSet.noneOf(Hedge.class);
        int verb = verb(from, to);
        for (int i = from; i < to; i++) {
            if (verb < 0 || i <= verb || claim.hedges().get(i).stream().allMatch(Hedge::isAttribution)) {
                own.addAll(claim.hedges().get(i));
            }
        }
        for (int i = 0; i < claim.size(); i++) {
            claim.hedges().get(i).stream()
                    .filter(Hedge::isAttribution)
                    .filter(hedge -> hedge != Hedge.SAID)
                    .forEach(own::add);
        }
        if (!isDone(from, to)) {
            own.add(Hedge.PRESENT);
        }
        return own;
    }

    private boolean isPassive(int verb, int to) {
        return claim.unit(verb).tag().equals("AUX")
                && verb + 1 < to
                && claim.unit(verb + 1).isVerb();
    }

    private int verb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (claim.unit(i).isVerb() || claim.unit(i).tag().equals("AUX")) {
                return i;
            }
        }
        return -1;
    }

    private boolean isDenied(int from, int to) {
        for (int i = from; i < to; i++) {
            if (claim.denials()[i] == Denial.DENIED) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause tells only who says something. */
    private boolean isMereAttribution(int from, int to) {
        boolean said = false;
        for (int i = from; i < to; i++) {
            boolean says = Hedge.of(claim.unit(i)).filter(Hedge::isAttribution).isPresent();
            if (claim.unit(i).isVerb() && !says) {
                return false;
            }
            said |= says;
        }
        return said;
    }

    /** Whether a clause tells what has been done: by a verb in a past form, or by one that opens something. */
    private boolean isDone(int from, int to) {
        for (int i = from; i < to; i++) {
            Unit unit = claim.unit(i);
            boolean past = unit.isVerb()
                    && Hedge.of(unit).isEmpty()
                    && !unit.form().equals(unit.lemma())
                    && !unit.form().endsWith("s")
                    && !unit.form().endsWith("ing")
                    && !(i > from && BE.contains(claim.unit(i - 1).form()));
            boolean opens = unit.form().endsWith("s") && OPENING.contains(unit.lemma());
            if (past || opens || PAST.contains(unit.form())) {
                return true;
            }
        }
        return false;
    }

    private void object(int at, Hedge hedge, int sentence) {
        Unit unit = claim.unit(at);
        objections.add(new Objection(
                unit.start(),
                unit.end(),
                false,
                "tells as a fact what the source calls " + hedge.name().toLowerCase(Locale.ROOT) + ": \u201c"
                        + alignment.account().telling(sentence).original() + "\u201d"));
    }
}
