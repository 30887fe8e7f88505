package org.modelwire.web.api.admin.exit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.OptionalLong;
import org.modelwire.removal.SealedRecord;
import org.modelwire.removal.SealedRecordRepository;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.ListLimit;
import org.modelwire.web.api.Operations;

/** {@code /api/v1/admin/evidence}: what is kept of removals, and whether it is as it was sealed. */
@Path("admin/evidence")
@Operations
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {

    @Inject
    private SealedRecordRepository records;

    /**
     * 200 with the rows in order, and the number of the first one that does not hold.
     *
     * @param limit from 1 to 1,000; 100 if absent
     */
    @GET
    @Transactional
    public Response export(@QueryParam("limit") String limit) {
        OptionalLong broken = records.findBroken();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("intact", broken.isEmpty())
                .add("brokenAt", broken.isPresent() ? Json.createValue(broken.getAsLong()) : JsonValue.NULL)
                .add("records", JsonAnswer.list(records.find(0, ListLimit.of(limit)), EvidenceResource::json));
        return JsonAnswer.of(Status.OK, json.build()).build();
    }

    private static JsonObject json(SealedRecord row) {
        return Json.createObjectBuilder()
                .add("number", row.place())
                .add("item", row.item())
                .add("at", row.at().toString())
                .add("content", row.content())
                .add("hash", row.hash())
                .build();
    }
}
