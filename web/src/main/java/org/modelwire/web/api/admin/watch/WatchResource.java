package org.modelwire.web.api.admin.watch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.watch.WatchItem;
import org.modelwire.watch.WatchLedger;
import org.modelwire.watch.WatchState;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.JsonFields;
import org.modelwire.web.api.ListWord;
import org.modelwire.web.api.Operations;
import org.modelwire.web.api.RequestBody;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;

/** {@code /api/v1/admin/watch}: watch items with their proposed evidence, and what came of them. */
@Path("admin/watch")
@Operations
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WatchResource {

    private static final String ACTOR = "operations API";

    /** What a resolution may say. */
    private static final Set<WatchState> OUTCOMES =
            EnumSet.of(WatchState.CAME_TRUE, WatchState.DID_NOT, WatchState.VOID, WatchState.EXTENDED);

    @Inject
    private WatchItems items;

    @Inject
    private WatchLedger ledger;

    /** 200 with the items, the earliest day first; 400 for a word that is no state, with the words that are. */
    @GET
    public Response list(@QueryParam("state") String state) {
        return JsonAnswer.of(Status.OK, items.list(states(state))).build();
    }

    private static Set<WatchState> states(String given) {
        return ListWord.of("state", given, WatchState.class)
                .<Set<WatchState>>map(EnumSet::of)
                .orElseGet(() -> EnumSet.allOf(WatchState.class));
    }

    /**
     * 200 with the item as it stands then; 400 for a body that cannot be used, 404 if there is no such item, 409 if the
     * outcome cannot follow its state.
     */
    @POST
    @Path("{id}/resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response resolve(@PathParam("id") String id, InputStream body) {
        long item = number(id);
        get(item);
        JsonFields fields = RequestBody.json(body);
        WatchState outcome = outcome(fields);
        String note = note(fields);
        try {
            if (outcome == WatchState.EXTENDED) {
                ledger.extend(item, day(fields), note, ACTOR);
            } else {
                ledger.resolve(item, outcome, note, evidence(fields), ACTOR);
            }
        } catch (IllegalStateChangeException e) {
            throw new ProblemException(
                    Problem.of(Status.CONFLICT, "illegal-state-change", "The " + e.getMessage() + "."), e);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.of(Status.BAD_REQUEST, "bad-field", "The resolution is refused: " + e.getMessage() + "."),
                    e);
        }
        return JsonAnswer.of(Status.OK, get(item)).build();
    }

    private JsonObject get(long id) {
        return items.find(id).orElseThrow(() -> noSuchItem(Long.toString(id)));
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw noSuchItem(id);
        }
    }

    private static ProblemException noSuchItem(String id) {
        return new ProblemException(
                Problem.of(Status.NOT_FOUND, "no-such-watch-item", "There is no watch item \"" + id + "\"."));
    }

    private static WatchState outcome(JsonFields fields) {
        String given = fields.text("outcome");
        return OUTCOMES.stream()
                .filter(outcome -> outcome.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> fields.refused("outcome", "must be one of " + OUTCOMES));
    }

    private static String note(JsonFields fields) {
        String note = fields.text("note").strip();
        if (note.length() > WatchItem.MAX_NOTE) {
            throw fields.refused("note", "must have at most " + WatchItem.MAX_NOTE + " characters");
        }
        return note;
    }

    private static LocalDate day(JsonFields fields) {
        String until = fields.text("until");
        try {
            return LocalDate.parse(until);
        } catch (DateTimeException e) {
            throw fields.refused("until", "must be a day such as 2026-12-31");
        }
    }

    private Optional<String> evidence(JsonFields fields) {
        Optional<String> slug = fields.findText("evidence").filter(text -> !text.isBlank());
        slug.filter(given -> !items.isPublic(given)).ifPresent(given -> {
            throw fields.refused("evidence", "must be the slug of a public brief, and \"" + given + "\" is none");
        });
        return slug;
    }
}
