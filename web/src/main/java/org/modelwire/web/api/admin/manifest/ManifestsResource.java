package org.modelwire.web.api.admin.manifest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.modelwire.manifest.ManifestRepository;
import org.modelwire.manifest.Manifests;
import org.modelwire.manifest.RunManifest;
import org.modelwire.manifest.SigningKeys;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.Operations;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;

/** {@code /api/v1/admin/manifests}: how texts and nights came about, signed, and whether that still holds. */
@Path("admin/manifests")
@Operations
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ManifestsResource {

    @Inject
    private ManifestRepository manifests;

    @Inject
    private Manifests checks;

    @Inject
    private SigningKeys keys;

    /** 200 with the accounts of a brief's texts, the first one first; 404 if it has none. */
    @GET
    @Path("briefs/{slug}")
    @Transactional
    public Response ofBrief(@PathParam("slug") String slug) {
        List<RunManifest> found = manifests.findByBrief(slug);
        if (found.isEmpty()) {
            throw new ProblemException(
                    Problem.of(Status.NOT_FOUND, "no-manifest", "There is no manifest of \"" + slug + "\"."));
        }
        return JsonAnswer.of(
                        Status.OK,
                        Json.createObjectBuilder()
                                .add("algorithm", "Ed25519")
                                .add("publicKey", keys.publicKey())
                                .add("manifests", JsonAnswer.list(found, ManifestsResource::json))
                                .build())
                .build();
    }

    private static JsonObject json(RunManifest manifest) {
        return Json.createObjectBuilder()
                .add("content", manifest.content())
                .add("signature", manifest.signature())
                .build();
    }

    /** 200 with what does not hold, or is missing. */
    @GET
    @Path("verification")
    public Response verify() {
        Manifests.Check check = checks.check();
        return JsonAnswer.of(
                        Status.OK,
                        Json.createObjectBuilder()
                                .add("intact", check.isIntact())
                                .add("checked", check.checked())
                                .add("broken", Json.createArrayBuilder(check.broken()))
                                .add("missing", Json.createArrayBuilder(check.missing()))
                                .build())
                .build();
    }
}
