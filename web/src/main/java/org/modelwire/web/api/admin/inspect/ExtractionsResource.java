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
import org.modelwire.article.ArticleText;
import org.modelwire.article.Extraction;
import org.modelwire.shared.ReasonedException;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.JsonFields;
import org.modelwire.web.api.Operations;
import org.modelwire.web.api.RequestBody;
import org.modelwire.web.support.JsonParts;

/** {@code /api/v1/admin/extractions}: what the extractor makes of a page. Fetches nothing and stores nothing. */
@Path("admin/extractions")
@Operations
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExtractionsResource {

    /** Longest body, in bytes: a page of 10 MiB, most of it escaped. */
    static final int MAX_BYTES = 24 * 1_024 * 1_024;

    @Inject
    private Extraction extraction;

    /** 200 with title, text, publishedAt, author and language; 422 {@code no-article-text} if there is no article. */
    @POST
    public Response extract(InputStream body) throws ReasonedException {
        JsonFields page = RequestBody.json(body, MAX_BYTES);
        String html = page.findText("html").orElseThrow(() -> page.missing("html"));
        ArticleText article = extraction.read(page.address("url"), html);
        return JsonAnswer.of(
                        Status.OK,
                        JsonParts.object()
                                .add("title", article.title())
                                .add("text", article.text())
                                .add("publishedAt", JsonAnswer.textOrNull(article.publishedAt()))
                                .add("author", JsonAnswer.textOrNull(article.author()))
                                .add("language", JsonAnswer.textOrNull(article.language()))
                                .build())
                .build();
    }
}
