package org.modelwire.web.api.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
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
import java.util.Optional;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleState;
import org.modelwire.shared.Reason;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.api.ListLimit;
import org.modelwire.web.api.Operations;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;

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
        List<String> states =
                Arrays.stream(ArticleState.values()).map(Enum::name).toList();
        List<String> reasons = Arrays.stream(Reason.values()).map(Reason::code).toList();
        return JsonAnswer.of(
                        Status.OK,
                        JsonAnswer.list(
                                articles.find(
                                        word("state", state, states).map(ArticleState::valueOf),
                                        word("reason", reason, reasons).flatMap(Reason::find),
                                        ListLimit.of(limit)),
                                ArticleJson::of))
                .build();
    }

    private static Optional<String> word(String name, String given, List<String> words) {
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(words.stream()
                .filter(word -> word.equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(refused(name, "\"" + given + "\" is none of: " + String.join(", ", words))
                                .with("words", Json.createArrayBuilder(words).build()))));
    }

    private static Problem refused(String name, String rule) {
        return Problem.of(Status.BAD_REQUEST, "bad-parameter", "The parameter " + name + ": " + rule + ".")
                .with("parameter", name);
    }
}
