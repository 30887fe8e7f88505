package org.modelwire.web.console.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.modelwire.report.ReportRepository;
import org.modelwire.report.ReportState;

/** Reads what readers have said, in one transaction. */
@ApplicationScoped
@Transactional
public class ReportReader {

    private static final int MOST = 100;

    @Inject
    private ReportRepository reports;

    /** What waits for an answer, the first one first; at most 100. */
    List<ReportLine> open() {
        return reports.find(Set.of(ReportState.OPEN), MOST).stream()
                .map(ReportLine::new)
                .toList();
    }
}
