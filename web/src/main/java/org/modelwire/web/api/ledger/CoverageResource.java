package org.modelwire.web.api.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.PublicApi;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;
import org.modelwire.web.api.wire.Parameters;

/** {@code /api/v1/coverage}: the public account of a day's runs. */
@Path("coverage/{date}")
@PublicApi
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CoverageResource {

    @Inject
    private CoverageDays days;

    /** 200 with what was read, refused, held, published and spent on a day in UTC; 400 for no day, 404 if nothing ran. */
    @GET
    public Response get(@PathParam("date") String date) {
        return JsonAnswer.of(
                        Status.OK,
                        days.find(Parameters.day("date", date))
                                .orElseThrow(() -> new ProblemException(Problem.of(
                                        Status.NOT_FOUND, "no-coverage", "Nothing ran on " + date + " (UTC)."))))
                .build();
    }
}
