package org.modelwire.batch.gate.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.modelwire.batch.gate.claim.Account.Match;
import org.modelwire.batch.gate.text.Passage;

/** One sentence of a draft laid beside the articles. */
final class Alignment {

    private static final double REST = 0.4;
    private static final double SAME_FIGURE = 1.4;
    private static final double SAME_WORD = 1.25;
    private static final double ACROSS = 1.15;
    private static final double BESIDE = 0.3;
    private static final double FALL = 0.4;
    private static final double OTHER = 0.25;

    private final Account account;
    private final Telling claim;
    private final double[] weights;
    private final Scope scope;
    private final List<Map<Integer, List<Match>>> same = new ArrayList<>();

    Alignment(Account account, Telling claim, Passage quote) {
        this.account = account;
        this.claim = claim;
        this.weights = claim.units().stream().mapToDouble(account::weight).toArray();
        for (Unit unit : claim.units()) {
            Map<Integer, List<Match>> matches = new HashMap<>();
            for (Match match : account.same(unit)) {
                matches.computeIfAbsent(match.sentence(), any -> new ArrayList<>(2))
                        .add(match);
            }
            same.add(matches);
        }
        this.scope = new Scope(this, quote);
    }

    Scope scope() {
        return scope;
    }

    Account account() {
        return account;
    }

    Telling claim() {
        return claim;
    }

    double weight(int unit) {
        return weights[unit];
    }

    List<Match> matches(int unit) {
        return same.get(unit).values().stream().flatMap(List::stream).toList();
    }

    /** How far what a unit of the claim is told of is what a unit of the articles is told of, 0 to 1. */
    double company(int at, int sentence, int there) {
        Telling source = account.telling(sentence);
        double all = 0;
        double shared = 0;
        for (int i = 0; i < claim.size(); i++) {
            if (i == at || weights[i] == 0 || same.get(i).isEmpty()) {
                continue;
            }
            double here = weights[i] * claim.nearness(at, i, FALL, OTHER);
            double best = 0;
            for (Match match : same.get(i).getOrDefault(sentence, List.of())) {
                if (match.unit() != there) {
                    best = Math.max(best, match.likeness() * source.nearness(there, match.unit()));
                }
            }
            for (int beside = sentence - 1; beside <= sentence + 1 && best < BESIDE; beside += 2) {
                if (same.get(i).containsKey(beside) && account.isBeside(sentence, beside)) {
                    best = Math.max(best, BESIDE);
                }
            }
            all += here;
            shared += here * best;
        }
        return all == 0 ? 0 : shared / all;
    }

    /** Whether the articles have a unit of the claim anywhere. */
    boolean isKnown(int unit) {
        return !same.get(unit).isEmpty();
    }

    /** Where a clause of the articles says the same as a unit of the claim; -1 if it does not. */
    int in(int unit, int sentence, int clause) {
        Telling source = account.telling(sentence);
        int found = -1;
        double most = 0;
        for (Match match : same.get(unit).getOrDefault(sentence, List.of())) {
            if (source.clauses()[match.unit()] == clause && match.likeness() > most) {
                most = match.likeness();
                found = match.unit();
            }
        }
        if (found < 0 && claim.unit(unit).isVerb()) {
            for (int i = 0; i < source.size(); i++) {
                if (source.clauses()[i] == clause && Poles.agree(claim.poles(unit), source.poles(i))) {
                    return i;
                }
            }
        }
        return found;
    }

    /** How much of some units of the claim each clause of a sentence tells; the rest of that sentence counts a little. */
    Map<Integer, Double> told(int from, int to, int sentence, IntToDoubleFunction weight) {
        Map<Integer, Double> told = new HashMap<>();
        Telling source = account.telling(sentence);
        double whole = 0;
        for (int i = from; i < to; i++) {
            if (weights[i] == 0 || !same.get(i).containsKey(sentence)) {
                continue;
            }
            Map<Integer, Double> best = new HashMap<>();
            for (Match match : same.get(i).get(sentence)) {
                best.merge(source.clauses()[match.unit()], match.likeness(), Math::max);
            }
            double here = weight.applyAsDouble(i);
            best.forEach((clause, likeness) -> told.merge(clause, here * likeness, Double::sum));
            whole += here;
        }
        double rest = whole;
        told.replaceAll((clause, share) -> share + (rest - share) * REST);
        return told;
    }

    /** More than 1 if what stands next to a unit stands next to its counterpart too. */
    double neighbours(int at, int sentence, int there) {
        Telling source = account.telling(sentence);
        double factor = 1;
        for (int side = -1; side <= 1; side += 2) {
            int mine = claim.next(at, side);
            int near = source.next(there, side);
            int across = source.next(there, -side);
            if (mine >= 0) {
                boolean figure = claim.unit(mine).is(Unit.Kind.FIGURE);
                for (Match match : same.get(mine).getOrDefault(sentence, List.of())) {
                    factor *= match.unit() == near
                            ? figure ? SAME_FIGURE : SAME_WORD
                            : match.unit() == across ? ACROSS : 1;
                }
            }
        }
        return factor;
    }

    /** How much of the clause of a unit a sentence of the articles tells, 0 to 1. */
    double share(int at, int sentence) {
        double all = 0;
        double told = 0;
        for (int i = 0; i < claim.size(); i++) {
            if (claim.clauses()[i] == claim.clauses()[at] && weights[i] > 0) {
                all += weights[i];
                told += weights[i]
                        * same.get(i).getOrDefault(sentence, List.of()).stream()
                                .mapToDouble(Match::likeness)
                                .max()
                                .orElse(0);
            }
        }
        return all == 0 ? 0 : told / all;
    }
}
