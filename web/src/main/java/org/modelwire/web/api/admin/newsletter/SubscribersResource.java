package org.modelwire.web.api.admin.newsletter;

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
import org.modelwire.newsletter.MailAddress;
import org.modelwire.newsletter.SubscriberDesk;
import org.modelwire.web.api.Operations;
import org.modelwire.web.api.RequestBody;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;

/** {@code /api/v1/admin/subscribers}: nobody is listed here; somebody who wrote to us is let go. */
@Path("admin/subscribers")
@Operations
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SubscribersResource {

    private static final String ACTOR = "operations API";

    @Inject
    private SubscriberDesk desk;

    /** 204 when the subscription is over and the address forgotten; 400 for what is no address, 404 if it is not known. */
    @POST
    @Path("endings")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response end(InputStream body) {
        var fields = RequestBody.json(body);
        MailAddress address;
        try {
            address = MailAddress.of(fields.text("address"));
        } catch (IllegalArgumentException e) {
            throw fields.refused("address", "must be the address of a mailbox");
        }
        if (!desk.endFor(address, ACTOR)) {
            throw new ProblemException(
                    Problem.of(Status.NOT_FOUND, "no-such-subscriber", "Nobody gets letters at this address."));
        }
        return Response.noContent().build();
    }
}
