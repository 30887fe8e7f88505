package org.modelwire.batch.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleText;
import org.modelwire.batch.article.text.Substance;
import org.modelwire.batch.fetch.FetchException;
import org.modelwire.brief.StoryBriefs;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** What follows when the page of an article whose text is in use was read again. Callers bring the transaction. */
@ApplicationScoped
public class Editions {

    private static final String ACTOR = "fetch";

    @Inject
    private ArticleRepository articles;

    @Inject
    private StoryBriefs briefs;

    @Inject
    private Clock clock;

    /**
     * Takes the text over if it says another thing than the one that we have; then its story is told anew.
     *
     * @return whether it does
     */
    boolean read(Article article, ArticleText text, PublisherPolicy allowed) {
        boolean differs = Substance.differs(article.sourceText().orElseThrow(), text.text());
        if (differs) {
            articles.add(article.revise(text, allowed, clock.instant()));
        } else {
            article.readAgain(allowed);
        }
        return differs;
    }

    /** No model reads it any more; a public brief that was written from it is flagged for an editor. */
    void reserved(Article article, String why, PublisherPolicy allowed) {
        article.readAgain(allowed);
        if (article.isUnread()) {
            article.skip(Reason.RESERVED, why);
        }
        briefs.reserved(article, why, ACTOR);
    }

    private static boolean isGone(ReasonedException failure) {
        int status =
                failure instanceof FetchException answered ? answered.status().orElse(0) : 0;
        return status == 404 || status == 410;
    }

    /**
     * Keeps the text that we have; what may pass by itself is tried again. A public brief whose source is gone is flagged: its
     * publisher may have taken it back.
     */
    void failed(Article article, ReasonedException failure) {
        boolean gone = isGone(failure);
        if (failure.isPassing() && !gone) {
            article.rereadLater(clock.instant());
            return;
        }
        article.readAgain();
        if (gone) {
            briefs.gone(article, failure.getMessage(), ACTOR);
        }
    }
}
