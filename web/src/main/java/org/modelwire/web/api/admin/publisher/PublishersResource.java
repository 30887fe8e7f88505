package org.modelwire.web.api.admin.publisher;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.PublisherRepository;
import org.modelwire.publisher.Publishers;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.JsonFields;
import org.modelwire.web.api.ListLimit;
import org.modelwire.web.api.Operations;
import org.modelwire.web.api.RequestBody;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;
import org.modelwire.web.support.JsonParts;

/** {@code /api/v1/admin/publishers}: where publishers sit, and what may be done with their work. */
@Path("admin/publishers")
@Operations
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublishersResource {

    private static final String ACTOR = "operations API";
    private static final int LONGEST_NOTE = 500;

    @Inject
    private PublisherRepository publishers;

    @Inject
    private Publishers settled;

    /**
     * 200 with the publishers, by domain.
     *
     * @param limit from 1 to 1,000; 100 if absent
     */
    @GET
    @Transactional
    public Response list(@QueryParam("limit") String limit) {
        return JsonAnswer.of(Status.OK, JsonAnswer.list(publishers.find(ListLimit.of(limit)), PublishersResource::json))
                .build();
    }

    /**
     * 200 with the publisher as it stands then: what the body does not name stays; 400 for a body that cannot be used, 404 if
     * there is no publisher at the domain.
     */
    @PATCH
    @Path("{domain}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response settle(@PathParam("domain") String domain, InputStream body) {
        JsonFields fields = RequestBody.json(body);
        Optional<PublisherPolicy> policy = policy(fields);
        Optional<String> country = fields.findText("country");
        if (policy.isEmpty() && country.isEmpty()) {
            throw fields.missing("country");
        }
        String note = fields.text("note").strip();
        if (note.length() > LONGEST_NOTE) {
            throw fields.refused("note", "must have at most " + LONGEST_NOTE + " characters");
        }
        try {
            return settled.settle(domain.toLowerCase(Locale.ROOT), country, policy, note, ACTOR)
                    .map(publisher -> JsonAnswer.of(Status.OK, json(publisher)).build())
                    .orElseThrow(() -> new ProblemException(Problem.of(
                            Status.NOT_FOUND, "unknown-publisher", "There is no publisher at \"" + domain + "\".")));
        } catch (IllegalArgumentException e) {
            throw fields.refused("country", "must be a code of ISO 3166-1 alpha-2 such as DE, or blank");
        }
    }

    private static Optional<PublisherPolicy> policy(JsonFields fields) {
        List<PublisherPolicy> policies = Arrays.asList(PublisherPolicy.values());
        return fields.findText("policy")
                .map(given -> policies.stream()
                        .filter(policy -> policy.name().equalsIgnoreCase(given.strip()))
                        .findFirst()
                        .orElseThrow(() -> fields.refused("policy", "must be one of " + policies)));
    }

    private static JsonObject json(Publisher publisher) {
        return JsonParts.object()
                .add("domain", publisher.domain())
                .add("name", publisher.name())
                .add("country", JsonAnswer.textOrNull(publisher.country()))
                .add("policy", publisher.policy().name())
                .add("note", publisher.policyNote())
                .build();
    }
}
