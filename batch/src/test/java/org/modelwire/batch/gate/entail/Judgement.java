package org.modelwire.batch.gate.entail;

import java.util.Arrays;
import java.util.Locale;

/**
 * How well scores tell supported from unsupported at one threshold.
 *
 * @param recall share of the unsupported that are recognised
 * @param falseAlarms share of the supported that are taken for unsupported
 * @param auc how often a supported one scores higher than an unsupported one
 */
record Judgement(double recall, double falseAlarms, double auc) {

    static Judgement of(double[] scores, boolean[] supported, double threshold) {
        double[] good = pick(scores, supported, true);
        double[] bad = pick(scores, supported, false);
        double higher = 0;
        for (double one : good) {
            for (double other : bad) {
                higher += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return new Judgement(
                below(bad, threshold), below(good, threshold), higher / ((double) good.length * bad.length));
    }

    double balancedAccuracy() {
        return (recall + 1 - falseAlarms) / 2;
    }

    private static double[] pick(double[] scores, boolean[] supported, boolean which) {
        double[] picked = new double[scores.length];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (supported[i] == which) {
                picked[count++] = scores[i];
            }
        }
        return Arrays.copyOf(picked, count);
    }

    private static double below(double[] scores, double threshold) {
        return Arrays.stream(scores).filter(score -> score < threshold).count() / (double) scores.length;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "balanced accuracy %.3f, recall %.3f, false alarms %.3f, AUC %.3f",
                balancedAccuracy(),
                recall,
                falseAlarms,
                auc);
    }
}
