package org.modelwire.web.api.admin.feed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.util.List;
import org.modelwire.config.SiteConfig;
import org.modelwire.feed.FeedIntake;
import org.modelwire.feed.FeedIntake.AddedFeed;
import org.modelwire.feed.FeedRepository;
import org.modelwire.shared.ReasonedException;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.Operations;
import org.modelwire.web.api.RequestBody;
import org.modelwire.web.support.JsonParts;

/** {@code /api/v1/admin/feeds}: adds feeds, one or a list, and shows how well each is doing. */
@Path("admin/feeds")
@Operations
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FeedsResource {

    /** Longest OPML list, in bytes: 20 MiB. */
    static final int MAX_OPML_BYTES = 20 * 1_024 * 1_024;

    private static final String ACTOR = "operations API";

    @Inject
    private FeedIntake intake;

    @Inject
    private FeedRepository feeds;

    @Inject
    private SiteConfig site;

    /** 200 with every feed, by address. */
    @GET
    @Transactional
    public Response list() {
        return JsonAnswer.of(Status.OK, JsonAnswer.list(feeds.findAll(), FeedJson::of))
                .build();
    }

    /** 200 with an OPML 2.0 list of every feed that is not switched off. */
    @GET
    @Path("opml")
    @Produces("text/x-opml")
    @Transactional
    public Response exportOpml() {
        return Response.ok(FeedList.opml(site.name(), feeds.findAll()), "text/x-opml; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"feeds.opml\"")
                .build();
    }

    /** 201 with the new feed, also one that the page asked for names; 200 with a known one; 422, 502 or 504 if the address is no feed or does not answer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) throws ReasonedException {
        AddedFeed feed = intake.add(RequestBody.json(body).text("url").strip(), ACTOR);
        return JsonAnswer.of(feed.known() ? Status.OK : Status.CREATED, FeedJson.of(feed))
                .build();
    }

    /** 200 with every feed of the list and whether it was known; 422 if the body is not OPML, and then none is added. */
    @POST
    @Path("opml")
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML, "text/x-opml", "text/x-opml+xml"})
    public Response importOpml(InputStream body, @Context HttpHeaders headers) throws ReasonedException {
        byte[] bytes = RequestBody.bytes(body, MAX_OPML_BYTES);
        List<AddedFeed> added = intake.importOpml(XmlText.decode(bytes, headers.getMediaType()), ACTOR);
        long known = added.stream().filter(AddedFeed::known).count();
        return JsonAnswer.of(
                        Status.OK,
                        JsonParts.object()
                                .add("added", added.size() - known)
                                .add("known", known)
                                .add("feeds", JsonAnswer.list(added, FeedJson::of))
                                .build())
                .build();
    }
}
