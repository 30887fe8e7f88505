package org.modelwire.web.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.modelwire.web.cache.PageCache;

/** How the cache of pages serves this node. */
@ApplicationScoped
class CacheFigures implements MultiCollector {

    private PageCache cache;

    /** For the container's proxy. */
    protected CacheFigures() {}

    @Inject
    CacheFigures(PageCache cache) {
        this.cache = cache;
    }

    @Override
    public MetricSnapshots collect() {
        Gauges bytes = new Gauges("modelwire_page_cache_bytes", "Bytes of kept pages, roughly");
        bytes.add(cache.size(), List.of());
        CounterSnapshot answers = CounterSnapshot.builder()
                .name("modelwire_page_cache_answers")
                .help("Pages that were kept, and pages that were made")
                .dataPoint(point("kept", cache.kept()))
                .dataPoint(point("made", cache.made()))
                .build();
        return MetricSnapshots.of(bytes.snapshot(), answers);
    }

    private static CounterSnapshot.CounterDataPointSnapshot point(String from, long answers) {
        return CounterSnapshot.CounterDataPointSnapshot.builder()
                .value(answers)
                .labels(Labels.of("from", from))
                .build();
    }
}
