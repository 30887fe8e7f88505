package org.modelwire.removal;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Function;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleEdition;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRevision;
import org.modelwire.brief.Gone;
import org.modelwire.shared.Sha256;
import org.modelwire.shared.Texts;

/** What proves later which texts were meant, without holding any of them: addresses, times and hashes. */
record SealedEvidence(JsonObject json) {

    static SealedEvidence of(
            Brief brief,
            List<Article> sources,
            Function<Article, List<ArticleEdition>> editions,
            String why,
            String actor) {
        JsonArrayBuilder texts = Json.createArrayBuilder();
        brief.published().forEach(text -> texts.add(text(text)));
        JsonArrayBuilder articles = Json.createArrayBuilder();
        sources.forEach(article -> articles.add(source(article, editions.apply(article))));
        return new SealedEvidence(Json.createObjectBuilder()
                .add("slug", brief.slug())
                .add("state", brief.state().name())
                .add("why", Texts.cut(why, 1_000))
                .add("actor", Texts.cut(actor, 200))
                .add("texts", texts)
                .add("sources", articles)
                .build());
    }

    private static JsonObject text(BriefRevision text) {
        return Json.createObjectBuilder()
                .add("number", text.number())
                .add("sha256", text.textHash())
                .add("publishedAt", text.publishedAt().orElseThrow().toString())
                .build();
    }

    /** The same, with the answer that the address gives from now on. */
    SealedEvidence with(Gone how) {
        return new SealedEvidence(
                Json.createObjectBuilder(json).add("how", how.name()).build());
    }

    private static JsonObject source(Article article, List<ArticleEdition> editions) {
        JsonObjectBuilder source = Json.createObjectBuilder()
                .add("publisher", article.publisher().domain())
                .add("url", article.url())
                .add("identity", article.identityHash())
                .add("titleSha256", Sha256.of(article.title()));
        if (article.textHash() != null) {
            source.add("sha256", article.textHash());
        }
        article.fetchedAt().ifPresent(at -> source.add("fetchedAt", at.toString()));
        JsonArrayBuilder earlier = Json.createArrayBuilder();
        editions.forEach(edition -> earlier.add(edition.textHash()));
        return source.add("earlierSha256", earlier).build();
    }
}
