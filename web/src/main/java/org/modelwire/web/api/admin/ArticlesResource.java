package org.modelwire.web.api.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import java.util.List;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleState;
import org.modelwire.shared.Reason;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.ListLimit;
import org.modelwire.web.api.ListWord;
import org.modelwire.web.api.Operations;

/** {@code /api/v1/admin/articles}: what became of each article, and why. */
@Path("admin/articles")
@Operations
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ArticlesResource {

    @Inject
    private ArticleRepository articles;

    /**
     * 200 with the articles, those known last first; 400 for a word that is no state or reason, with the words that are.
     *
     * @param limit from 1 to 1,000; 100 if absent
     */
    @GET
    @Transactional
    public Response list(
            @QueryParam("state") String state, @QueryParam("reason") String reason, @QueryParam("limit") String limit) {
        List<String> reasons = Arrays.stream(Reason.values()).map(Reason::code).toList();
        return JsonAnswer.of(
                        Status.OK,
                        JsonAnswer.list(
                                articles.find(
                                        ListWord.of("state", state, ArticleState.class),
                                        ListWord.of("reason", reason, reasons).flatMap(Reason::find),
                                        ListLimit.of(limit)),
                                ArticleJson::of))
                .build();
    }
}
