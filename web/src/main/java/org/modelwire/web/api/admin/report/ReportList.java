package org.modelwire.web.api.admin.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.modelwire.report.ReportRepository;
import org.modelwire.report.ReportState;
import org.modelwire.web.api.JsonAnswer;

/** Reads reports, each time in a transaction of its own, so that what was just written is seen. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ReportList {

    @Inject
    private ReportRepository reports;

    /** The reports in one of some states, the first one first. */
    public JsonArray list(Set<ReportState> states, int limit) {
        return JsonAnswer.list(reports.find(states, limit), ReportJson::of);
    }

    /** One report by the number on its receipt. */
    public Optional<JsonObject> find(String receipt) {
        return reports.findByReceipt(receipt).map(ReportJson::of);
    }
}
