package org.modelwire.batch.gate.entail;

import java.util.Collection;
import java.util.List;

/** How often each sign was seen. */
final class Signs {

    private final int[] counts = new int[Sign.values().length];

    void add(Sign sign) {
        counts[sign.ordinal()]++;
    }

    static Signs sum(Collection<Signs> all) {
        Signs sum = new Signs();
        for (Signs signs : all) {
            for (int i = 0; i < sum.counts.length; i++) {
                sum.counts[i] += signs.counts[i];
            }
        }
        return sum;
    }

    /** These and the grave ones of a headline, which repeats what a summary says: what both show counts once. */
    Signs under(Signs headline) {
        Signs all = sum(List.of(this));
        for (Sign sign : Sign.values()) {
            int i = sign.ordinal();
            all.counts[i] = sign.isGrave() ? Math.max(counts[i], headline.counts[i]) : counts[i];
        }
        return all;
    }

    /**
     * What is weighed, sign by sign: counts up to {@link Sign#MOST}, spread over the sentences in which they were seen.
     *
     * @param sentences at least 1
     */
    double[] values(int sentences) {
        double[] values = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            values[i] = Math.min(Sign.MOST, counts[i]) / Math.sqrt(sentences);
        }
        return values;
    }
}
