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
import java.util.Optional;
import org.modelwire.brief.Gone;
import org.modelwire.brief.exit.BriefFilter;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.PublicApi;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;

/** {@code /api/v1/briefs}: public briefs. */
@Path("briefs")
@PublicApi
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BriefsResource {

    @Inject
    private BriefPages pages;

    /**
     * 200 with a page of briefs, those published last first, and the cursor of the next page; 400 for a parameter that
     * cannot be used.
     *
     * @param since a day or an instant; only what was published then or later
     * @param mention slug of a subject
     * @param publisher domain of a publisher
     * @param page the cursor
     * @param size from 1 to 100; 20 if absent
     */
    @GET
    public Response list(
            @QueryParam("since") String since,
            @QueryParam("mention") String mention,
            @QueryParam("publisher") String publisher,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        BriefFilter filter =
                new BriefFilter(Parameters.since(since), Optional.ofNullable(mention), Optional.ofNullable(publisher));
        return JsonAnswer.of(Status.OK, pages.list(filter, Parameters.page(page), Parameters.size(size, 20, 100)))
                .build();
    }

    /** 200 with a whole brief; 404 if there never was one or it is hidden, 410 or 451 if it was withdrawn. */
    @GET
    @Path("{slug}")
    public Response get(@PathParam("slug") String slug) {
        return JsonAnswer.of(Status.OK, pages.whole(slug).orElseThrow(() -> absent(slug)))
                .build();
    }

    private ProblemException absent(String slug) {
        return new ProblemException(pages.absence(slug)
                .map(BriefsResource::gone)
                .orElseGet(() -> pages.isHidden(slug) ? hidden() : unknown(slug)));
    }

    private static Problem unknown(String slug) {
        return Problem.of(Status.NOT_FOUND, "no-such-brief", "There is no brief \"" + slug + "\".");
    }

    private static Problem hidden() {
        return Problem.of(
                Status.NOT_FOUND,
                "hidden",
                "This brief is hidden while a request about it is looked at. Delete what you keep of it until it is back.");
    }

    private static Problem gone(Absence absence) {
        Problem problem = absence.how() == Gone.LEGAL
                ? Problem.of(451, "gone-for-legal-reasons", "This brief was taken down for legal reasons.")
                : Problem.of(Status.GONE, "withdrawn", "This brief was withdrawn. Delete what you keep of it.");
        return absence.successor().map(next -> problem.with("successor", next)).orElse(problem);
    }
}
