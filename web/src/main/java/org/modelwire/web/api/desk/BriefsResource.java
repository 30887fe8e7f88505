package org.modelwire.web.api.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefFlag;
import org.modelwire.brief.BriefNoteRepository;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.ListLimit;
import org.modelwire.web.api.Operations;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;
import org.modelwire.web.support.JsonParts;

/** {@code /api/v1/admin/briefs}: briefs that an editor must look at again. */
@Path("admin/briefs")
@Operations
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BriefsResource {

    @Inject
    private BriefNoteRepository notes;

    /**
     * 200 with the open flags, the latest first; 400 unless {@code flagged} is {@code true}.
     *
     * @param limit from 1 to 1,000; 100 if absent
     */
    @GET
    @Transactional
    public Response flagged(@QueryParam("flagged") String flagged, @QueryParam("limit") String limit) {
        if (!"true".equals(flagged)) {
            throw new ProblemException(
                    Problem.of(Status.BAD_REQUEST, "bad-parameter", "The parameter flagged: must be true.")
                            .with("parameter", "flagged"));
        }
        return JsonAnswer.of(Status.OK, JsonAnswer.list(notes.findOpenFlags(ListLimit.of(limit)), BriefsResource::json))
                .build();
    }

    private static JsonObject json(BriefFlag flag) {
        return JsonParts.object()
                .add("flag", flag.id())
                .add("kind", flag.kind().name())
                .add("slug", flag.brief().slug())
                .add("state", flag.brief().state().name())
                .add("cause", JsonAnswer.textOrNull(flag.cause().map(Brief::slug)))
                .add("why", flag.why())
                .add("at", flag.at().toString())
                .build();
    }
}
