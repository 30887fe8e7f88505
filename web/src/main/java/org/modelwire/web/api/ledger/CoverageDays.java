package org.modelwire.web.api.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.modelwire.run.CoverageRepository;
import org.modelwire.run.JobRun;
import org.modelwire.run.receipt.ReceiptRepository;

/** Reads the account of a day in one transaction. */
@ApplicationScoped
@Transactional
public class CoverageDays {

    @Inject
    private CoverageRepository coverage;

    @Inject
    private ReceiptRepository receipts;

    /** The account of a day; empty if nothing ran. */
    public Optional<JsonObject> find(LocalDate day) {
        Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant before = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<JobRun> runs = coverage.findRuns(from, before);
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(new CoverageJson(
                                runs,
                                coverage.countArticles(from, before),
                                coverage.countPublished(from, before),
                                receipts.spendOf(runs.stream().map(JobRun::id).toList()))
                        .of(day));
    }
}
