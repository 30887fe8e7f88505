package org.modelwire.web.api.admin.takedown;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue.ValueType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.takedown.TakedownReview;
import org.modelwire.takedown.TakedownState;
import org.modelwire.takedown.reason.Measure;
import org.modelwire.takedown.reason.Reasons;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.JsonFields;
import org.modelwire.web.api.ListLimit;
import org.modelwire.web.api.ListWord;
import org.modelwire.web.api.Operations;
import org.modelwire.web.api.RequestBody;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;

/**
 * {@code /api/v1/admin/takedowns}: requests of publishers and persons. Whoever decides says who that is, for an appeal is
 * decided by another person.
 */
@Path("admin/takedowns")
@Operations
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TakedownsResource {

    @Inject
    private TakedownList requests;

    @Inject
    private TakedownReview review;

    /**
     * 200 with the requests, the most urgent first; 400 for a word that is no state.
     *
     * @param state one of them, or absent for all
     * @param limit from 1 to 1,000; 100 if absent
     */
    @GET
    public Response list(@QueryParam("state") String state, @QueryParam("limit") String limit) {
        Set<TakedownState> states = ListWord.of("state", state, TakedownState.class)
                .<Set<TakedownState>>map(EnumSet::of)
                .orElseGet(() -> EnumSet.allOf(TakedownState.class));
        return JsonAnswer.of(Status.OK, requests.list(states, ListLimit.of(limit)))
                .build();
    }

    /** 200 with the request as verified; 400 without {@code by} and {@code how}, 404, or 409 if it is not in that state. */
    @POST
    @Path("{receipt}/verification")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response verify(@PathParam("receipt") String receipt, InputStream body) {
        JsonFields fields = RequestBody.json(body);
        return done(receipt, () -> review.verify(receipt, fields.text("how"), fields.text("by")));
    }

    /** 200 with its briefs hidden; 400 without {@code by}, 404, or 409 if it is decided. */
    @POST
    @Path("{receipt}/hiding")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response hide(@PathParam("receipt") String receipt, InputStream body) {
        JsonFields fields = RequestBody.json(body);
        return done(receipt, () -> review.hide(receipt, fields.text("by")));
    }

    /** 200 with its briefs out again; 400 without {@code by} and {@code why}, 404. */
    @POST
    @Path("{receipt}/restoration")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response restore(@PathParam("receipt") String receipt, InputStream body) {
        JsonFields fields = RequestBody.json(body);
        return done(receipt, () -> review.restore(receipt, fields.text("why"), fields.text("by")));
    }

    /** 200 with the request as decided; 400 without every part of the statement, 404, 409 if it cannot be decided so. */
    @POST
    @Path("{receipt}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(@PathParam("receipt") String receipt, InputStream body) {
        JsonFields fields = RequestBody.json(body);
        TakedownReview.Decision decision = decision(fields);
        return done(receipt, () -> review.decide(receipt, decision, fields.text("by")));
    }

    /** 200 with the appeal decided; 400 without every part of the statement, 404, 409 if the same person decided before. */
    @POST
    @Path("{receipt}/appeal-decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decideAppeal(@PathParam("receipt") String receipt, InputStream body) {
        JsonFields fields = RequestBody.json(body);
        TakedownReview.Decision decision = decision(fields);
        return done(receipt, () -> review.decideAppeal(receipt, decision, fields.text("by")));
    }

    private static TakedownReview.Decision decision(JsonFields fields) {
        Measure measure = ListWord.of("measure", fields.text("measure"), Measure.class)
                .orElseThrow(() -> fields.missing("measure"));
        Optional<PublisherPolicy> policy =
                fields.findText("policy").flatMap(word -> ListWord.of("policy", word, PublisherPolicy.class));
        try {
            return new TakedownReview.Decision(
                    new Reasons(
                            measure,
                            fields.text("scope"),
                            fields.text("duration"),
                            fields.text("facts"),
                            fields.text("automation"),
                            fields.text("ground")),
                    policy,
                    fields.has("unfounded", ValueType.TRUE));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.of(Status.BAD_REQUEST, "bad-field", "The statement: " + e.getMessage() + "."), e);
        }
    }

    private Response done(String receipt, Runnable work) {
        get(receipt);
        try {
            work.run();
        } catch (IllegalStateChangeException e) {
            throw new ProblemException(
                    Problem.of(Status.CONFLICT, "illegal-state-change", "The " + e.getMessage() + "."), e);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.of(Status.CONFLICT, "not-possible", "Not done: " + e.getMessage() + "."), e);
        }
        return JsonAnswer.of(Status.OK, get(receipt)).build();
    }

    private JsonObject get(String receipt) {
        return requests.find(receipt)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(Status.NOT_FOUND, "no-such-request", "There is no request \"" + receipt + "\".")));
    }
}
