package org.modelwire.web.metrics;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;

/** One metric that is read at the moment of asking, with a value for each set of labels. */
final class Gauges {

    private final GaugeSnapshot.Builder gauge;
    private final String[] labels;

    Gauges(String name, String help, String... labels) {
        this.gauge = GaugeSnapshot.builder().name(name).help(help);
        this.labels = labels;
    }

    /** Adds a value; a label without one has the empty text, which is the same as lacking it. */
    void add(double value, List<String> labelValues) {
        gauge.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                .value(value)
                .labels(Labels.of(labels, labelValues.toArray(String[]::new)))
                .build());
    }

    MetricSnapshot snapshot() {
        return gauge.build();
    }
}
