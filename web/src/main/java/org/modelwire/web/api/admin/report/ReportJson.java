package org.modelwire.web.api.admin.report;

import jakarta.json.JsonObject;
import org.modelwire.report.InaccuracyReport;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.support.JsonParts;

/** A report as editors see it. */
final class ReportJson {

    private ReportJson() {}

    static JsonObject of(InaccuracyReport report) {
        return JsonParts.object()
                .add("receipt", report.receiptNumber())
                .add("state", report.state().name())
                .add(
                        "brief",
                        JsonParts.object()
                                .add("slug", report.brief().slug())
                                .add("headline", report.brief().current().headline())
                                .add("revision", report.revision()))
                .add("kind", report.kind().name())
                .add("sentence", JsonAnswer.textOrNull(report.sentence()))
                .add("words", report.words())
                .add("mail", JsonAnswer.textOrNull(report.mail()))
                .add("receivedAt", report.receivedAt().toString())
                .add("note", JsonAnswer.textOrNull(report.note()))
                .add("resolver", JsonAnswer.textOrNull(report.resolver()))
                .add("resolvedAt", JsonAnswer.textOrNull(report.resolvedAt()))
                .build();
    }
}
