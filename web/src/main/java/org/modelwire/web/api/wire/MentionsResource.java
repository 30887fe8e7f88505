package org.modelwire.web.api.wire;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.PublicApi;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;

/** {@code /api/v1/mentions}: the subjects that public briefs name. */
@Path("mentions")
@PublicApi
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MentionsResource {

    @Inject
    private SubjectPages pages;

    /**
     * 200 with a page of subjects by slug, each with how many briefs name it, and the cursor of the next page; 400 for a
     * parameter that cannot be used.
     *
     * @param page the cursor
     * @param size from 1 to 1,000; 100 if absent
     */
    @GET
    public Response list(@QueryParam("page") String page, @QueryParam("size") String size) {
        return JsonAnswer.of(
                        Status.OK,
                        pages.list(Parameters.pageOfWords(page).orElse(""), Parameters.size(size, 100, 1_000)))
                .build();
    }

    /**
     * 200 with a subject and the briefs that name it; 404 if there is no such subject or if no public brief names it.
     *
     * @param page the cursor
     * @param size briefs on the page, from 1 to 100; 20 if absent
     */
    @GET
    @Path("{slug}")
    public Response get(
            @PathParam("slug") String slug, @QueryParam("page") String page, @QueryParam("size") String size) {
        return JsonAnswer.of(
                        Status.OK,
                        pages.find(slug, Parameters.page(page), Parameters.size(size, 20, 100))
                                .orElseThrow(() -> new ProblemException(Problem.of(
                                        Status.NOT_FOUND,
                                        "no-such-mention",
                                        "No public brief names a subject \"" + slug + "\"."))))
                .build();
    }
}
