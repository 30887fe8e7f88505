package org.modelwire.web.api.admin.exit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.modelwire.removal.SharedText;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.Operations;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;
import org.modelwire.web.exit.Exit;
import org.modelwire.web.exit.Exits;
import org.modelwire.web.exit.TracedBriefs;
import org.modelwire.web.support.JsonParts;

/** {@code /api/v1/admin/briefs/{slug}/exits}: every public address, and whether anything of a brief still stands there. */
@Path("admin/briefs/{slug}/exits")
@Operations
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExitsResource {

    @Inject
    private Exits exits;

    /** 200 with what this node shows of the brief; 404 if there never was one. */
    @GET
    public Response walk(@PathParam("slug") String slug, @Context HttpServletRequest request)
            throws InterruptedException {
        Exits.Walk walk = exits.walk(slug, request.getLocalAddr(), request.getLocalPort())
                .orElseThrow(() -> new ProblemException(
                        Problem.of(Status.NOT_FOUND, "no-such-brief", "There is no brief \"" + slug + "\".")));
        return JsonAnswer.of(Status.OK, json(walk)).build();
    }

    private static JsonObject json(Exits.Walk walk) {
        return JsonParts.object()
                .add("slug", walk.slug())
                .add("state", walk.state())
                .add("clear", walk.isClear())
                .add("knowable", walk.isKnowable())
                .add("exits", JsonAnswer.list(walk.exits(), ExitsResource::json))
                .add("unasked", JsonParts.array(walk.unasked()))
                .add("shared", JsonAnswer.list(walk.shared(), ExitsResource::json))
                .add("stores", JsonAnswer.list(walk.stores(), ExitsResource::json))
                .build();
    }

    private static JsonObject json(Exit exit) {
        return JsonParts.object()
                .add("address", exit.address())
                .add("status", exit.status())
                .add("present", exit.present())
                .add("found", JsonParts.array(exit.found()))
                .build();
    }

    private static JsonObject json(SharedText shared) {
        return JsonParts.object()
                .add("text", shared.text())
                .add("brief", shared.slug())
                .build();
    }

    private static JsonObject json(TracedBriefs.Store store) {
        return JsonParts.object()
                .add("name", store.name())
                .add("rows", store.rows())
                .build();
    }
}
