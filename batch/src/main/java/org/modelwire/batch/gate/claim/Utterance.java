package org.modelwire.batch.gate.claim;

import java.util.EnumSet;
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

    private static final double REACH = 2.0;
    private static final double OTHER_CLAUSE = 0.5;

    /** How closely two of its tokens belong together, 1 for neighbours, falling towards 0. */
    double nearness(int one, int other) {
        double near = REACH / (REACH - 1 + Math.abs(one - other));
        return tokens.get(one).clause() == tokens.get(other).clause() ? near : near * OTHER_CLAUSE;
    }

    /** What makes anything in the clause of a token less than a fact. */
    Set<Modality> clauseModalities(int at) {
        Set<Modality> all = EnumSet.copyOf(wide);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).clause() == tokens.get(at).clause()) {
                all.addAll(modalities.get(i));
            }
        }
        return all;
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }
}
