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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelwire.brief.exit.PageKey;
import org.modelwire.watch.WatchState;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.PublicApi;
import org.modelwire.web.api.wire.BriefJson;
import org.modelwire.web.api.wire.Parameters;

/** {@code /api/v1/watch}: the watch ledger. */
@Path("watch")
@PublicApi
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WatchResource {

    @Inject
    private LedgerPages pages;

    /**
     * 200 with a page of items, those opened last first, and the cursor of the next page; 400 for a parameter that cannot be
     * used.
     *
     * @param state only items in this state
     * @param page the cursor
     * @param size from 1 to 100; 50 if absent
     */
    @GET
    public Response list(
            @QueryParam("state") String state, @QueryParam("page") String page, @QueryParam("size") String size) {
        return JsonAnswer.of(
                        Status.OK,
                        pages.watch(
                                states(state),
                                Parameters.page(page).map(PageKey::id).orElse(Long.MAX_VALUE),
                                Parameters.size(size, 50, 100)))
                .build();
    }

    private static Set<WatchState> states(String given) {
        if (given == null) {
            return EnumSet.allOf(WatchState.class);
        }
        return Arrays.stream(WatchState.values())
                .filter(state -> BriefJson.word(state).equals(given))
                .findFirst()
                .map(EnumSet::of)
                .orElseThrow(() -> Parameters.refused(
                        "state",
                        "must be one of "
                                + Arrays.stream(WatchState.values())
                                        .map(BriefJson::word)
                                        .collect(Collectors.joining(", "))));
    }
}
