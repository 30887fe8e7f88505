package org.modelwire.web.api.admin.inspect;

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
import java.util.Map;
import java.util.TreeMap;
import org.modelwire.publisher.Rights;
import org.modelwire.publisher.RightsSignals;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.JsonFields;
import org.modelwire.web.api.Operations;
import org.modelwire.web.api.RequestBody;

/**
 * {@code /api/v1/admin/rights-decisions}: what may be done with an article whose publisher says this. Stores nothing, and
 * fetches nothing but licence files that the signals name.
 */
@Path("admin/rights-decisions")
@Operations
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RightsDecisionsResource {

    @Inject
    private Rights rights;

    /** 200 with the policy, the cap on the summary in characters or null, and every rule; 400 for an unusable field. */
    @POST
    public Response decide(InputStream body) throws ReasonedException {
        JsonFields fields = RequestBody.json(body, ExtractionsResource.MAX_BYTES);
        RightsSignals signals = new RightsSignals(
                fields.address("url"),
                headers(fields),
                fields.findText("robotsTxt"),
                fields.findTextOrJson("tdmrep"),
                fields.findText("html"));
        try {
            return JsonAnswer.of(Status.OK, RightsJson.of(rights.decide(signals)))
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReasonedException(Reason.INTERRUPTED, "nothing was decided: the server is stopping", e);
        }
    }

    private static Map<String, List<String>> headers(JsonFields fields) {
        Map<String, List<String>> headers = new TreeMap<>();
        fields.findObject("headers")
                .ifPresent(given -> given.names().forEach(name -> headers.put(name, given.texts(name))));
        return headers;
    }
}
