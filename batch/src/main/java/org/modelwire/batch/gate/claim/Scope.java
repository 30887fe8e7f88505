package org.modelwire.batch.gate.claim;

import java.util.HashSet;
import java.util.Set;
import org.modelwire.batch.gate.text.Passage;

/**
 * The sentences of the articles that a sentence of a draft rests on: those it quotes, and for each clause the one that tells
 * most of it, for a quote rarely carries all that a sentence says.
 */
final class Scope {

    /** How much of a clause a sentence must tell to carry it. */
    private static final double LEAST = 0.34;

    private static final double QUOTED = 1.1;

    private final Set<Integer> quoted;
    private final Set<Integer> carrying = new HashSet<>();

    Scope(Alignment alignment, Passage quote) {
        quoted = alignment.account().holding(quote);
        Telling claim = alignment.claim();
        for (int i = 0; i < claim.size(); i++) {
            if (i == 0 || claim.clauses()[i] != claim.clauses()[i - 1]) {
                carry(alignment, i);
            }
        }
    }

    private void carry(Alignment alignment, int clause) {
        int best = -1;
        double most = LEAST;
        for (int s = 0; s < alignment.account().tellings().size(); s++) {
            double share = alignment.share(clause, s) * (quoted.contains(s) ? QUOTED : 1);
            if (share > most) {
                most = share;
                best = s;
            }
        }
        if (best >= 0) {
            carrying.add(best);
        }
    }

    /** Whether the draft names any words that stand in the articles. */
    boolean hasQuote() {
        return !quoted.isEmpty();
    }

    boolean isQuoted(int sentence) {
        return quoted.contains(sentence);
    }

    boolean holds(int sentence) {
        return quoted.contains(sentence) || carrying.contains(sentence);
    }

    /** Whether it holds a sentence or quotes one next to it. */
    boolean isNear(int sentence) {
        return holds(sentence) || quoted.contains(sentence - 1) || quoted.contains(sentence + 1);
    }
}
