package org.modelwire.web.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.modelwire.desk.WaitingRepository;
import org.modelwire.desk.WaitingRepository.Waiting;

/** What waits for people, and for how long. */
@ApplicationScoped
class WaitingFigures implements MultiCollector {

    private WaitingRepository waiting;
    private Clock clock;

    /** For the container's proxy. */
    protected WaitingFigures() {}

    @Inject
    WaitingFigures(WaitingRepository waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    @Transactional
    public MetricSnapshots collect() {
        Gauges items = new Gauges("modelwire_waiting", "What waits for a person", "kind");
        Gauges oldest = new Gauges("modelwire_waiting_oldest_seconds", "How long the oldest has waited", "kind");
        Map<String, Waiting> heaps = Map.of(
                "drafts", waiting.drafts(),
                "flags", waiting.flags(),
                "reports", waiting.reports(),
                "takedowns", waiting.takedowns(),
                "watch-items", waiting.watchItems());
        heaps.forEach((kind, heap) -> {
            items.add(heap.items(), List.of(kind));
            heap.oldest()
                    .ifPresent(since ->
                            oldest.add(Duration.between(since, clock.instant()).toSeconds(), List.of(kind)));
        });
        return MetricSnapshots.of(items.snapshot(), oldest.snapshot());
    }
}
