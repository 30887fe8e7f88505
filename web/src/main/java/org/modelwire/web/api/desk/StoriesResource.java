package org.modelwire.web.api.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.modelwire.desk.DeskRefusalException;
import org.modelwire.desk.StoryDesk;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.JsonFields;
import org.modelwire.web.api.ListLimit;
import org.modelwire.web.api.Operations;
import org.modelwire.web.api.RequestBody;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;

/** {@code /api/v1/admin/stories}: which articles tell one event, and what editors decide about that. */
@Path("admin/stories")
@Operations
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StoriesResource {

    /** Who decides, in the audit trail: the token has no name. */
    private static final String ACTOR = "operations API";

    @Inject
    private StoryDesk desk;

    @Inject
    private ToldStories stories;

    /**
     * 200 with the stories, those reported last first, each with its articles and its brief; 400 for a bad limit.
     *
     * @param limit from 1 to 1,000; 100 if absent
     */
    @GET
    public Response list(@QueryParam("limit") String limit) {
        return JsonAnswer.of(Status.OK, stories.newest(ListLimit.of(limit))).build();
    }

    /** 201 with the story that the articles make now; 404 if it or one of them is not there, 409 if they cannot be parted. */
    @POST
    @Path("{id: [1-9][0-9]{0,17}}/split")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response split(@PathParam("id") long id, InputStream body) {
        JsonFields decision = RequestBody.json(body);
        List<Long> taken = decision.ids("articles");
        String why = decision.text("why");
        return answer(Status.CREATED, () -> desk.split(id, taken, ACTOR, why));
    }

    /** 200 with the story that stays; 404 if one is not there, 409 if they cannot be joined. */
    @POST
    @Path("{id: [1-9][0-9]{0,17}}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response merge(@PathParam("id") long id, InputStream body) {
        JsonFields decision = RequestBody.json(body);
        List<Long> all = new ArrayList<>(List.of(id));
        all.addAll(decision.ids("stories"));
        String why = decision.text("why");
        return answer(Status.OK, () -> desk.merge(all, ACTOR, why));
    }

    private Response answer(Status status, LongSupplier decision) {
        try {
            return JsonAnswer.of(status, stories.one(decision.getAsLong())).build();
        } catch (DeskRefusalException e) {
            Problem problem = switch (e.kind()) {
                case UNKNOWN -> Problem.of(Status.NOT_FOUND, "unknown-story", e.getMessage());
                case NOT_POSSIBLE -> Problem.of(Status.CONFLICT, "not-possible", e.getMessage());
            };
            throw new ProblemException(problem, e);
        }
    }
}
