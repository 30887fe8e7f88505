package org.modelwire.batch.article.text;

import java.util.ArrayList;
import java.util.List;

/** What stands in only one of two rows of terms, by their longest common subsequence. */
final class Difference {

    private final List<Term> one;
    private final List<Term> other;

    /** Length of the longest common subsequence of what follows two places. */
    private final short[][] common;

    /** Compares two rows of at most 3,000 terms each; takes time and space by the product of their lengths. */
    Difference(List<Term> one, List<Term> other) {
        this.one = one;
        this.other = other;
        common = new short[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                common[i][j] = one.get(i).equals(other.get(j))
                        ? (short) (common[i + 1][j + 1] + 1)
                        : (short) Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
    }

    /** The runs of terms that only one of the two has. */
    List<List<Term>> runs() {
        List<List<Term>> runs = new ArrayList<>();
        List<Term> gone = new ArrayList<>();
        List<Term> come = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            if (i < one.size() && j < other.size() && one.get(i).equals(other.get(j))) {
                close(gone, runs);
                close(come, runs);
                i++;
                j++;
            } else if (j == other.size() || i < one.size() && common[i + 1][j] >= common[i][j + 1]) {
                gone.add(one.get(i++));
            } else {
                come.add(other.get(j++));
            }
        }
        close(gone, runs);
        close(come, runs);
        return runs;
    }

    private static void close(List<Term> run, List<List<Term>> runs) {
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
            run.clear();
        }
    }
}
