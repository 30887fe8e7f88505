package org.modelwire.web.api.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import org.modelwire.brief.exit.PageKey;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.PublicApi;
import org.modelwire.web.api.wire.Parameters;

/** {@code /api/v1/changes}: what happened to the wire, for those who keep a copy. */
@Path("changes")
@PublicApi
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {

    @Inject
    private LedgerPages pages;

    /**
     * 200 with publications, updates, corrections and withdrawals in the order in which they happened, and the cursor to ask
     * with next; 400 for a parameter that cannot be used. Each event is given at least once: the last seconds may come again.
     *
     * @param since a day or an instant; only what happened then or later. The beginning if absent
     * @param page the cursor; it counts in place of {@code since}
     * @param size from 1 to 500; 100 if absent
     */
    @GET
    public Response list(
            @QueryParam("since") String since, @QueryParam("page") String page, @QueryParam("size") String size) {
        PageKey from =
                Parameters.page(page).orElse(new PageKey(Parameters.since(since).orElse(Instant.EPOCH), 0));
        return JsonAnswer.of(Status.OK, pages.changes(from, Parameters.size(size, 100, 500)))
                .build();
    }
}
