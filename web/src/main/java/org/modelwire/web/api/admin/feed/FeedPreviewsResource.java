package org.modelwire.web.api.admin.feed;

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
import java.util.Base64;
import java.util.Optional;
import org.modelwire.feed.FeedPreviews;
import org.modelwire.feed.FeedPreviews.FeedPreview;
import org.modelwire.shared.ReasonedException;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.JsonFields;
import org.modelwire.web.api.Operations;
import org.modelwire.web.api.RequestBody;

/** {@code /api/v1/admin/feed-previews}: what the nightly poll would read of a feed. Stores nothing. */
@Path("admin/feed-previews")
@Operations
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FeedPreviewsResource {

    /** Longest request, in bytes: 32 MiB, room for a feed of 15 MiB with every character escaped. */
    static final int MAX_BYTES = 32 * 1_024 * 1_024;

    @Inject
    private FeedPreviews previews;

    /**
     * 200 with the entries as parsed. The feed is named by {@code url} and fetched, or sent as {@code body} (text) or
     * {@code bodyBase64} (bytes, with {@code contentType} for their charset); a {@code url} beside these is the base of
     * relative links. 400 if none of them is there; 422 with the typed reason for what is no feed; 502 or 504 if the
     * address does not answer.
     */
    @POST
    public Response preview(InputStream body) throws ReasonedException {
        return JsonAnswer.of(Status.OK, FeedPreviewJson.of(read(RequestBody.json(body, MAX_BYTES))))
                .build();
    }

    private FeedPreview read(JsonFields request) throws ReasonedException {
        Optional<FeedPreviews.Body> sent = request.findText("body")
                .<FeedPreviews.Body>map(FeedPreviews.Text::new)
                .or(() -> request.findText("bodyBase64").map(text -> bytes(request, text)));
        if (sent.isEmpty()) {
            return previews.fetch(request.text("url"));
        }
        return previews.read(sent.get(), request.findText("contentType"), request.findText("url"));
    }

    private static FeedPreviews.Bytes bytes(JsonFields request, String text) {
        try {
            return new FeedPreviews.Bytes(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw request.refused("bodyBase64", "must be Base64 (RFC 4648)");
        }
    }
}
