package org.modelwire.web.metrics;

import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long requests took on this node since it started, by kind of address and class of status. */
@ApplicationScoped
public class RequestTimes implements Collector {

    private static final double[] BOUNDS = {0.001, 0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10};

    private final Histogram times = Histogram.builder()
            .name("modelwire_http_request_seconds")
            .unit(Unit.SECONDS)
            .help("Requests by kind of address and class of status")
            .labelNames("kind", "status")
            .classicOnly()
            .withoutExemplars() // nobody traces here; they cost a lock and a timer
            .classicUpperBounds(BOUNDS)
            .build();

    private record Series(String kind, int hundreds) {}

    private final Map<Series, DistributionDataPoint> points = new ConcurrentHashMap<>();

    /**
     * Notes a request.
     *
     * @param kind such as {@code brief} or {@code api}; one of a few
     */
    public void note(String kind, int status, long nanos) {
        points.computeIfAbsent(new Series(kind, status / 100), this::point).observe(nanos / 1e9);
    }

    private DistributionDataPoint point(Series series) {
        return times.labelValues(series.kind(), series.hundreds() + "xx");
    }

    @Override
    public MetricSnapshot collect() {
        return times.collect();
    }
}
