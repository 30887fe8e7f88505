package org.modelwire.web.api.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.util.List;
import org.modelwire.brief.draft.CheckResult;
import org.modelwire.brief.draft.DraftChecks;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.Operations;
import org.modelwire.web.api.RequestBody;

/** {@code /api/v1/admin/checks}: runs every gate over a draft from outside. Calls no model and stores nothing. */
@Path("admin/checks")
@Operations
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChecksResource {

    @Inject
    private DraftChecks checks;

    @Inject
    private CitedBriefs cited;

    /** 200 with verdict, score and findings, whatever the verdict; 400 if a field is missing or cannot be used. */
    @POST
    public Response check(InputStream body) {
        CheckRequest request = CheckRequest.of(RequestBody.json(body));
        CheckResult result = checks.check(request.draft(), List.of(request.source()), cited.of(request.draft()));
        return JsonAnswer.of(Status.OK, CheckJson.of(result)).build();
    }
}
