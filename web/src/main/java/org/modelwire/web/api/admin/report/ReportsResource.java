package org.modelwire.web.api.admin.report;

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
import java.util.EnumSet;
import java.util.Set;
import org.modelwire.report.InaccuracyReport;
import org.modelwire.report.ReportDesk;
import org.modelwire.report.ReportState;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.ListLimit;
import org.modelwire.web.api.ListWord;
import org.modelwire.web.api.Operations;
import org.modelwire.web.api.RequestBody;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;

/** {@code /api/v1/admin/reports}: what readers say is wrong, and what editors answer. */
@Path("admin/reports")
@Operations
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {

    private static final String ACTOR = "operations API";

    @Inject
    private ReportList reports;

    @Inject
    private ReportDesk desk;

    /**
     * 200 with the reports, the first one first; 400 for a word that is no state.
     *
     * @param state one of them, or absent for all
     * @param limit from 1 to 1,000; 100 if absent
     */
    @GET
    public Response list(@QueryParam("state") String state, @QueryParam("limit") String limit) {
        return JsonAnswer.of(Status.OK, reports.list(states(state), ListLimit.of(limit)))
                .build();
    }

    private static Set<ReportState> states(String given) {
        return ListWord.of("state", given, ReportState.class)
                .<Set<ReportState>>map(EnumSet::of)
                .orElseGet(() -> EnumSet.allOf(ReportState.class));
    }

    /** 200 with the report as it stands then; 400 without a note that can be used, 404 if there is none, 409 if it has one. */
    @POST
    @Path("{receipt}/resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response resolve(@PathParam("receipt") String receipt, InputStream body) {
        get(receipt);
        var fields = RequestBody.json(body);
        String note = fields.text("note").strip();
        if (note.length() > InaccuracyReport.MAX_NOTE) {
            throw fields.refused("note", "must have at most " + InaccuracyReport.MAX_NOTE + " characters");
        }
        try {
            desk.resolve(receipt, note, ACTOR);
        } catch (IllegalStateChangeException e) {
            throw new ProblemException(
                    Problem.of(Status.CONFLICT, "illegal-state-change", "The " + e.getMessage() + "."), e);
        }
        return JsonAnswer.of(Status.OK, get(receipt)).build();
    }

    private JsonObject get(String receipt) {
        return reports.find(receipt)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(Status.NOT_FOUND, "no-such-report", "There is no report \"" + receipt + "\".")));
    }
}
