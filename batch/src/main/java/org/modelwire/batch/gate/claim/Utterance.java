package org.modelwire.batch.gate.claim;

import java.util.List;
import java.util.Set;
import org.modelwire.batch.gate.text.Passage;

/**
 * A sentence as its claims are compared.
 *
 * @param passage the sentence
 * @param tokens its words, names and numbers in order
 * @param negated for each token whether an odd number of negations reaches it
 * @param modalities for each token what makes it less than a fact
 * @param governed for each token what makes it less than a fact directly, as "may" does the next verb
 * @param negations how many words of it deny something
 * @param wide hedges that hold for all of it
 */
record Utterance(
        Passage passage,
        List<Token> tokens,
        boolean[] negated,
        List<Set<Modality>> modalities,
        List<Set<Modality>> governed,
        int negations,
        Set<Modality> wide) {

    private static final double REACH = 5.0;
    private static final double OTHER_CLAUSE = 0.6;

    /** How closely two of its tokens belong together, 1 for neighbours, falling towards 0. */
    double nearness(int one, int other) {
        double near = REACH / (REACH - 1 + Math.abs(one - other));
        return tokens.get(one).clause() == tokens.get(other).clause() ? near : near * OTHER_CLAUSE;
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }
}
