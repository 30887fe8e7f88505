package org.modelwire.bench;

import java.util.List;
import java.util.Locale;

/** Measurements of one thing, in the order in which they were taken. Medians and spreads, for a few runs have no mean. */
record Sample(List<Double> values) {

    Sample {
        values = List.copyOf(values);
    }

    double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The median with the lowest and the highest value, each in the given format of {@link java.util.Formatter}. */
    String show(String number) {
        double least = values.stream().min(Double::compare).orElseThrow();
        double most = values.stream().max(Double::compare).orElseThrow();
        return String.format(Locale.ROOT, number + " (" + number + " to " + number + ")", median(), least, most);
    }
}
