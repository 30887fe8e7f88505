package org.modelwire.web.console.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleState;
import org.modelwire.web.support.ReaderTime;

/** The articles that prompts can be tried on, in a transaction of its own. */
@ApplicationScoped
@Transactional
public class TrialReader {

    private static final int MOST = 50;

    @Inject
    private ArticleRepository articles;

    /**
     * The articles that were read last.
     *
     * @param wanted one that is listed all the same, the first of all
     */
    List<ArticleChoice> articles(Optional<Long> wanted) {
        return Stream.concat(
                        wanted.flatMap(articles::find).stream(),
                        articles.find(Optional.of(ArticleState.ANALYSED), Optional.empty(), MOST).stream())
                .distinct()
                .map(TrialReader::choice)
                .toList();
    }

    private static ArticleChoice choice(Article article) {
        return new ArticleChoice(
                article.id(),
                article.title() + " (" + article.publisher().domain() + ", " + ReaderTime.exact(article.reportedAt())
                        + ")");
    }
}
