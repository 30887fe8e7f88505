package org.modelwire.web.api.admin.takedown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.modelwire.brief.BriefRepository;
import org.modelwire.takedown.TakedownRepository;
import org.modelwire.takedown.TakedownState;
import org.modelwire.web.api.JsonAnswer;

/** Reads requests, each time in a transaction of its own, so that what was just written is seen. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class TakedownList {

    @Inject
    private TakedownRepository requests;

    @Inject
    private BriefRepository briefs;

    /** The requests in one of some states, the most urgent first. */
    public JsonArray list(Set<TakedownState> states, int limit) {
        return JsonAnswer.list(
                requests.find(states, 0, limit),
                request -> TakedownJson.of(request, id -> briefs.get(id).slug()));
    }

    /** One request by the number on its receipt. */
    public Optional<JsonObject> find(String receipt) {
        return requests.findByReceipt(receipt)
                .map(request -> TakedownJson.of(request, id -> briefs.get(id).slug()));
    }
}
