package org.modelwire.web.api.wire;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.PublicApi;

/** {@code /api/v1/search}: searches the archive. */
@Path("search")
@PublicApi
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private static final int LONGEST = 300;

    @Inject
    private ArchiveSearch search;

    /**
     * 200 with the public briefs that fit best, the best first, and how many were searched; 400 for a parameter that cannot
     * be used.
     *
     * @param words what to look for, 1 to 300 characters
     * @param size from 1 to 50; 20 if absent
     */
    @GET
    public Response find(@QueryParam("q") String words, @QueryParam("size") String size) {
        if (words == null || words.isBlank() || words.length() > LONGEST) {
            throw Parameters.refused("q", "must have 1 to " + LONGEST + " characters");
        }
        return JsonAnswer.of(Status.OK, search.find(words.strip(), Parameters.size(size, 20, 50)))
                .build();
    }
}
