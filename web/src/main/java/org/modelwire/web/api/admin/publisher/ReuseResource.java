package org.modelwire.web.api.admin.publisher;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.Operations;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;
import org.modelwire.web.publisher.reuse.MonthOfReuse;
import org.modelwire.web.publisher.reuse.OwnWork;
import org.modelwire.web.publisher.reuse.OwnWorkReader;
import org.modelwire.web.publisher.reuse.UsedArticle;

/** {@code /api/v1/admin/publishers/{domain}/reuse}: what a publisher sees of the use of its articles. */
@Path("admin/publishers/{domain}/reuse")
@Operations
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReuseResource {

    @Inject
    private OwnWorkReader work;

    /** 200 with twelve months and the articles behind public briefs, those used last first; 404 if there is no publisher. */
    @GET
    public Response find(@PathParam("domain") String domain) {
        return work.find(domain.toLowerCase(Locale.ROOT))
                .map(found -> JsonAnswer.of(Status.OK, json(found)).build())
                .orElseThrow(() -> new ProblemException(Problem.of(
                        Status.NOT_FOUND, "unknown-publisher", "There is no publisher at \"" + domain + "\".")));
    }

    private static JsonObject json(OwnWork found) {
        return Json.createObjectBuilder()
                .add("domain", found.domain())
                .add("months", JsonAnswer.list(found.chart().months(), ReuseResource::json))
                .add("articles", JsonAnswer.list(found.articles(), ReuseResource::json))
                .add("more", found.more())
                .build();
    }

    private static JsonObject json(MonthOfReuse month) {
        return Json.createObjectBuilder()
                .add("month", month.month().toString())
                .add("texts", month.texts())
                .add("medianShare", month.median())
                .add("highestShare", month.highest())
                .build();
    }

    private static JsonObject json(UsedArticle used) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("brief", used.slug())
                .add("day", used.day().toString())
                .add("url", used.url())
                .add("articleWords", used.reuse().articleWords())
                .add("reusedWords", used.reuse().reusedWords())
                .add("share", used.reuse().share())
                .add("longestRun", used.reuse().longestRun());
        return json.add("excerpts", JsonAnswer.list(used.excerpts(), ReuseResource::json))
                .build();
    }

    private static JsonObject json(UsedArticle.Excerpt excerpt) {
        return Json.createObjectBuilder()
                .add("text", excerpt.text())
                .add("words", excerpt.words())
                .add("share", excerpt.share())
                .build();
    }
}
