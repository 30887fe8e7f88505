package org.modelwire.web.api.admin;

import jakarta.json.JsonObject;
import org.modelwire.article.Article;
import org.modelwire.shared.Reason;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.support.JsonParts;

/** An article with its state, its typed reason and what happens next. */
final class ArticleJson {

    private ArticleJson() {}

    static JsonObject of(Article article) {
        return JsonParts.object()
                .add("id", article.id())
                .add("url", article.url())
                .add("title", article.title())
                .add("publisher", article.publisher().domain())
                .add("feed", article.feed().url())
                .add("state", article.state().name())
                .add("reason", JsonAnswer.textOrNull(article.reason().map(Reason::code)))
                .add("detail", JsonAnswer.textOrNull(article.detail()))
                .add("discoveredAt", article.discoveredAt().toString())
                .add("attempts", article.attempts())
                .add("next", article.next())
                .add("policy", JsonAnswer.textOrNull(article.policy()))
                .add("publishedAt", JsonAnswer.textOrNull(article.publishedAt()))
                .build();
    }
}
