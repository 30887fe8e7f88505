package org.modelwire.batch.gate.role;

import java.util.ArrayList;
import java.util.List;
import org.modelwire.batch.gate.text.WordList;

/**
 * How much each sign counts, from {@code /gate/role-weights.txt}.
 *
 * <p>The weights are those of a logistic regression on pairs of names and of numbers of true summaries, which it learnt to
 * tell from the same two exchanged.
 */
enum Weighing {
    /** Two names. */
    NAMES,
    /** Two numbers of one unit. */
    LIKE,
    /** Two numbers of different units. */
    UNLIKE,
    /** Two numbers of different units, each with the noun that it counts. */
    PHRASES;

    /** What speaks for a name or number of a draft having been taken from a place of the articles. */
    enum Sign {
        /** How much of what stands around it stands around that place, the nearer the more. */
        COVERED,
        /** Telling words between the same commas. */
        TOGETHER,
        /** The next telling word to the right, as the noun that a number counts. */
        RIGHT,
        /** The next telling word to the left. */
        LEFT,
        /** The same side of a comparison, or the other. */
        MARK,
        /** The same function word before it. */
        BEFORE,
        /** It does the same deed, or suffers it. */
        DOES,
        /** It does what it suffers there, or the other way round. */
        SUFFERS,
        /** The sentence says that it rests on this one. */
        QUOTED,
        /** The same numbers stand near. */
        NUMBERS,
        /** Both own something, or both do not. */
        OWNS,
        /** It stands as a person, a place or neither, and mostly does so in the articles. */
        SLOT,
        /** How much of what stands around it stands around any place of it. */
        PROFILE
    }

    private static final List<double[]> ROWS = rows();

    private static List<double[]> rows() {
        List<double[]> rows = new ArrayList<>();
        for (String line : WordList.lines("role-weights.txt")) {
            String[] fields = line.split("\\s+");
            if (!fields[0].equals(rows.isEmpty() ? "ORDER" : Sign.values()[rows.size() - 1].name())) {
                throw new IllegalStateException("no sign of a role: " + fields[0]);
            }
            double[] row = new double[values().length];
            for (int i = 0; i < row.length; i++) {
                row[i] = Double.parseDouble(fields[i + 1]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** How well a place fits, from the strength of its signs. */
    double score(double[] signs) {
        double score = 0;
        for (int i = 0; i < signs.length; i++) {
            score += ROWS.get(i + 1)[ordinal()] * signs[i];
        }
        return score;
    }

    /** What it counts that two stand in the order of their places. */
    double order() {
        return ROWS.get(0)[ordinal()];
    }
}
