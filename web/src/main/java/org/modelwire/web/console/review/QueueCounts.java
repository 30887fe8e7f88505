package org.modelwire.web.console.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.Map;
import org.modelwire.report.ReportRepository;
import org.modelwire.report.ReportState;
import org.modelwire.review.QueueShelf;
import org.modelwire.review.ReviewQueue;

/** How much waits, on each shelf and from readers. */
@ApplicationScoped
@Transactional
public class QueueCounts {

    @Inject
    private ReviewQueue queue;

    @Inject
    private ReportRepository reports;

    /** What waits at a moment. */
    public record Waiting(Map<QueueShelf, Long> shelves, long reports) implements Serializable {}

    /** What waits now. */
    public Waiting now() {
        return new Waiting(queue.counts(), reports.count(ReportState.OPEN));
    }
}
