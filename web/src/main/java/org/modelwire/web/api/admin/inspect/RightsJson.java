package org.modelwire.web.api.admin.inspect;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.modelwire.publisher.RightsDecision;
import org.modelwire.publisher.RightsDocument;
import org.modelwire.publisher.RightsRule;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.support.JsonParts;

/** A decision about rights, with its evidence. */
final class RightsJson {

    private RightsJson() {}

    static JsonObject of(RightsDecision decision) {
        return JsonParts.object()
                .add("policy", decision.policy().name())
                .add(
                        "cap",
                        decision.maxSnippet().isPresent()
                                ? Json.createValue(decision.maxSnippet().getAsInt())
                                : JsonValue.NULL)
                .add("rules", JsonAnswer.list(decision.rules(), RightsJson::rule))
                .build();
    }

    private static JsonObject rule(RightsRule rule) {
        return JsonParts.object()
                .add("signal", rule.signal())
                .add("matched", rule.matched())
                .add("source", rule.source())
                .add("policy", rule.policy().name())
                .add("address", JsonAnswer.textOrNull(rule.document().map(RightsDocument::address)))
                .build();
    }
}
