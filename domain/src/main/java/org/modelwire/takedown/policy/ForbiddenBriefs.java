package org.modelwire.takedown.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.Brief;
import org.modelwire.brief.StoryBriefs;
import org.modelwire.brief.exit.BriefFilter;
import org.modelwire.brief.exit.PublicBriefRepository;
import org.modelwire.publisher.AgreedPolicy;
import org.modelwire.publisher.Publisher;
import org.modelwire.removal.Removal;

/** Hides the public briefs that a publisher allows no more, and flags them for an editor. Joins the caller's transaction. */
@ApplicationScoped
public class ForbiddenBriefs {

    private static final int MOST = 10_000;

    @Inject
    private PublicBriefRepository briefs;

    @Inject
    private ArticleRepository articles;

    @Inject
    private AgreedPolicy agreed;

    @Inject
    private StoryBriefs flags;

    @Inject
    private Removal removal;

    void hide(Publisher publisher, String why, String actor) {
        BriefFilter about = new BriefFilter(Optional.empty(), Optional.empty(), Optional.of(publisher.domain()));
        for (Brief brief : briefs.findPublished(about, Optional.empty(), MOST)) {
            List<Article> against = articles.findByStory(brief.storyId()).stream()
                    .filter(article -> article.publisher().domain().equals(publisher.domain())
                            && article.isBehind(brief.current().sourceNumber())
                            && !article.isRepeat()
                            && !agreed.of(article.publisher(), article.url())
                                    .policy()
                                    .allowsBrief())
                    .toList();
            if (!against.isEmpty()) {
                against.forEach(article -> flags.reserved(article, why, actor));
                removal.hide(brief.id(), publisher.domain() + " allows no brief any more", actor);
            }
        }
    }
}
