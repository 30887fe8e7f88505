package org.modelwire.web.api.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.modelwire.config.JobName;
import org.modelwire.run.AlreadyRunningException;
import org.modelwire.run.Jobs;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.Operations;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;

/** {@code /api/v1/admin/jobs/{name}/executions}: starts, shows and stops the executions of a job. */
@Path("admin/jobs/{name}/executions")
@Operations
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

    private static final String ACTOR = "operations API";

    @Inject
    private Jobs jobs;

    @Inject
    private Executions executions;

    /** 202 with the new execution and its address; 409 if one runs already. */
    @POST
    public Response start(@PathParam("name") String name, @Context UriInfo uri) {
        JobName job = job(name);
        try {
            long id = jobs.start(job, ACTOR);
            return JsonAnswer.of(Status.ACCEPTED, get(job, id))
                    .location(
                            uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
                    .build();
        } catch (AlreadyRunningException e) {
            throw new ProblemException(alreadyRunning(e), e);
        }
    }

    private static Problem alreadyRunning(AlreadyRunningException e) {
        return Problem.of(Status.CONFLICT, "already-running", sentence(e))
                .with("since", e.since().toString())
                .with("execution", Json.createValue(e.runId()));
    }

    private static String sentence(Exception e) {
        return Character.toUpperCase(e.getMessage().charAt(0)) + e.getMessage().substring(1) + ".";
    }

    /** 200 with the executions of a job, the newest first, at most 100. */
    @GET
    public Response list(@PathParam("name") String name) {
        return JsonAnswer.of(Status.OK, executions.list(job(name))).build();
    }

    /** 200 with one execution; 404 if the job has none of this id. */
    @GET
    @Path("{id}")
    public Response get(@PathParam("name") String name, @PathParam("id") String id) {
        return JsonAnswer.of(Status.OK, get(job(name), number(id))).build();
    }

    /** 202 with the execution, which ends after the items it has in hand; one that has ended already stays as it is. */
    @DELETE
    @Path("{id}")
    public Response stop(@PathParam("name") String name, @PathParam("id") String id) {
        JobName job = job(name);
        get(job, number(id));
        jobs.stop(number(id), ACTOR);
        return JsonAnswer.of(Status.ACCEPTED, get(job, number(id))).build();
    }

    private JsonObject get(JobName job, long id) {
        return executions.find(job, id).orElseThrow(() -> noSuchExecution(Long.toString(id)));
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw noSuchExecution(id);
        }
    }

    private static ProblemException noSuchExecution(String id) {
        return new ProblemException(
                Problem.of(Status.NOT_FOUND, "no-such-execution", "This job has no execution \"" + id + "\"."));
    }

    private static JobName job(String name) {
        return JobName.find(name)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        Status.NOT_FOUND, "no-such-job", "There is no job \"" + name + "\"; jobs: " + names() + ".")));
    }

    private static String names() {
        return Arrays.stream(JobName.values()).map(JobName::id).collect(Collectors.joining(", "));
    }
}
