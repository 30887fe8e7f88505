package org.modelwire.web.api.admin;

import jakarta.json.JsonObject;
import java.util.Locale;
import org.modelwire.brief.draft.CheckResult;
import org.modelwire.brief.draft.Finding;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.support.JsonParts;

/** What the gates say of a draft. */
final class CheckJson {

    private CheckJson() {}

    static JsonObject of(CheckResult result) {
        return JsonParts.object()
                .add("verdict", word(result.verdict()))
                .add("score", result.score())
                .add("findings", JsonAnswer.list(result.findings(), CheckJson::finding))
                .build();
    }

    private static JsonObject finding(Finding finding) {
        return JsonParts.object()
                .add("gate", finding.gate())
                .add("severity", word(finding.severity()))
                .add("reason", finding.reason().code())
                .add("sentence", finding.sentence())
                .add("start", finding.start())
                .add("end", finding.end())
                .add("evidence", finding.evidence())
                .build();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
