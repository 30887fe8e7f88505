package org.modelwire.batch.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleText;
import org.modelwire.article.RightsEvidence;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.RightsDecision;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** What reading pages leaves behind; each call is one short transaction. */
@ApplicationScoped
@Transactional
public class FetchLedger {

    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration RETRY = Duration.ofHours(1);

    @Inject
    private ArticleRepository articles;

    @Inject
    private Clock clock;

    /**
     * An article whose page is to be read.
     *
     * @param hasPage whether the entry named an address of its own
     * @param feedContent the feed's own HTML of it, if any
     * @param agreed what the publisher's own policy allows
     */
    record DuePage(
            long id,
            URI address,
            boolean hasPage,
            String title,
            Optional<String> feedContent,
            PublisherPolicy agreed) {}

    /** The articles whose page is to be read now, oldest first. */
    List<DuePage> due() {
        return articles.findToFetch(clock.instant()).stream()
                .map(articles::get)
                .map(article -> new DuePage(
                        article.id(),
                        URI.create(article.url()),
                        !article.url().startsWith(article.feed().firstUrl() + "#"),
                        article.title(),
                        article.feedContent(),
                        article.publisher().policy()))
                .toList();
    }

    /** Claims an article for a run; false if another one holds it. */
    boolean claim(long articleId, long runId) {
        Instant now = clock.instant();
        return articles.claim(articleId, runId, now, now.plus(CLAIM));
    }

    /** Keeps the text and why we may use it. */
    void fetched(long articleId, ArticleText text, PublisherPolicy policy, RightsDecision rights) {
        articles.get(articleId).fetched(text, policy, clock.instant());
        keep(articleId, rights);
    }

    /** Leaves an article out for good, with what its publisher said, if that is the reason. */
    void skip(long articleId, Reason reason, String detail, Optional<RightsDecision> rights) {
        articles.get(articleId).skip(reason, detail);
        rights.ifPresent(decision -> keep(articleId, decision));
    }

    private void keep(long articleId, RightsDecision rights) {
        Instant now = clock.instant();
        rights.rules()
                .forEach(rule -> articles.add(new RightsEvidence(
                        articleId, rule.signal(), rule.matched(), rule.source(), rule.policy(), now)));
    }

    /** Takes note of a failure; what may pass by itself is tried again in an hour. */
    void fail(long articleId, ReasonedException failure) {
        Article article = articles.get(articleId);
        Optional<Instant> next =
                failure.reason().isPassing() ? Optional.of(clock.instant().plus(RETRY)) : Optional.empty();
        article.fail(failure.reason(), failure.getMessage(), next);
    }
}
