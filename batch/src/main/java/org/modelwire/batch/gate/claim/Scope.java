package org.modelwire.batch.gate.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;

/**
 * The sentences of the articles that a sentence of a draft rests on: those it quotes, and for each clause the one that tells
 * most of it, for a quote rarely carries all that a sentence says.
 */
final class Scope {

    /** A shorter sentence of an article stands in too many quotes. */
    private static final int SHORTEST = 20;
    /** How much of a clause a sentence must tell to carry it. */
    private static final double LEAST = 0.34;

    private static final double QUOTED = 1.1;

    private final Set<Integer> quoted = new HashSet<>();
    private final Set<Integer> carrying = new HashSet<>();

    Scope(Alignment alignment, Passage quote) {
        if (!quote.words().isEmpty()) {
            quote(alignment, Ground.sentences(quote));
        }
        Telling claim = alignment.claim();
        for (int i = 0; i < claim.size(); i++) {
            if (i == 0 || claim.clauses()[i] != claim.clauses()[i - 1]) {
                carry(alignment, i);
            }
        }
    }

    private void quote(Alignment alignment, List<String> lines) {
        for (int s = 0; s < alignment.account().tellings().size(); s++) {
            String own = alignment.account().telling(s).passage().wordLine();
            boolean found = lines.stream()
                    .anyMatch(line -> own.contains(line) || own.length() > SHORTEST && line.contains(own));
            if (found) {
                quoted.add(s);
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
