package org.modelwire.web.api.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.shared.Reason;
import org.modelwire.story.Story;
import org.modelwire.story.StoryRepository;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.support.JsonParts;

/** Stories with their articles and briefs, as the operations API shows them; each call is one transaction. */
@ApplicationScoped
@Transactional
public class ToldStories {

    @Inject
    private StoryRepository stories;

    @Inject
    private ArticleRepository articles;

    @Inject
    private BriefRepository briefs;

    /** The stories reported last, the latest first. */
    public JsonArray newest(int limit) {
        return JsonAnswer.list(stories.findTold(limit), this::json);
    }

    /** One story that is known to be there. */
    public JsonObject one(long id) {
        return json(stories.get(id));
    }

    private JsonObject json(Story story) {
        return JsonParts.object()
                .add("id", story.id())
                .add("title", story.title())
                .add("reportedAt", story.reportedAt().toString())
                .add(
                        "brief",
                        briefs.findByStory(story.id())
                                .<JsonValue>map(ToldStories::json)
                                .orElse(JsonValue.NULL))
                .add("articles", JsonAnswer.list(articles.findByStory(story.id()), ToldStories::json))
                .build();
    }

    private static JsonObject json(Brief brief) {
        return JsonParts.object()
                .add("slug", brief.slug())
                .add("state", brief.state().name())
                .add(
                        "update",
                        brief.hasCandidate()
                                ? Json.createValue(brief.pendingState().name())
                                : JsonValue.NULL)
                .build();
    }

    private static JsonObject json(Article article) {
        return JsonParts.object()
                .add("id", article.id())
                .add("url", article.url())
                .add("title", article.title())
                .add("publisher", article.publisher().domain())
                .add("state", article.state().name())
                .add("reason", JsonAnswer.textOrNull(article.reason().map(Reason::code)))
                .add("placedBy", JsonAnswer.textOrNull(article.placedBy()))
                .build();
    }
}
