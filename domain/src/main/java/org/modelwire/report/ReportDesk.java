package org.modelwire.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefFlags;
import org.modelwire.brief.BriefRepository;
import org.modelwire.secret.RandomText;
import org.modelwire.shared.StateChanged;

/** Takes reports of readers in and answers of editors. While one is open its brief is flagged. */
@ApplicationScoped
@Transactional
public class ReportDesk {

    private static final String ITEM = "inaccuracy report";

    @Inject
    private ReportRepository reports;

    @Inject
    private BriefRepository briefs;

    @Inject
    private BriefFlags flags;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /**
     * Takes a report in.
     *
     * @return the number on its receipt; empty if there is no such public brief
     */
    public Optional<String> file(String briefSlug, ReportForm form) {
        return briefs.findPublic(briefSlug).map(brief -> file(brief, form));
    }

    private String file(Brief brief, ReportForm form) {
        Instant now = clock.instant();
        InaccuracyReport report = new InaccuracyReport(RandomText.receipt("R"), brief, form, now);
        reports.add(report);
        String why =
                "reader's report " + report.receiptNumber() + ": " + form.kind().label();
        changes.fire(StateChanged.created(ITEM, report.id(), report.state(), "reader", brief.slug() + " " + why, now));
        flags.report(brief, why, now);
        return report.receiptNumber();
    }

    /**
     * An editor says what follows. With the last open report of a brief its flag goes down.
     *
     * @throws org.modelwire.shared.IllegalStateChangeException if it is resolved already
     * @throws IllegalArgumentException if the note is blank or too long, or there is no such report
     */
    public void resolve(String receiptNumber, String note, String actor) {
        if (note.isBlank() || note.length() > InaccuracyReport.MAX_NOTE) {
            throw new IllegalArgumentException(
                    "the note must have from 1 to " + InaccuracyReport.MAX_NOTE + " characters");
        }
        InaccuracyReport report = reports.findByReceipt(receiptNumber)
                .orElseThrow(() -> new IllegalArgumentException("there is no report \"" + receiptNumber + "\""));
        Instant now = clock.instant();
        ReportState before = report.state();
        report.resolve(note, actor, now);
        changes.fire(StateChanged.of(ITEM, report.id(), before, report.state(), actor, note, now));
        if (!reports.isAnyOpen(report.brief())) {
            flags.answerReports(report.brief(), actor, now);
        }
    }
}
