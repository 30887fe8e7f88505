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
import org.modelwire.publisher.AgreedPolicy;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.RightsDecision;
import org.modelwire.publisher.RightsRule;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** What reading pages leaves behind; each call is one short transaction. */
@ApplicationScoped
@Transactional
public class FetchLedger {

    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration RETRY = Duration.ofHours(1);

    /** Every decision has its evidence, also that there was nothing to be found. */
    private static final RightsRule SILENCE =
            new RightsRule("none", "no signal", "robots.txt, tdmrep.json, headers, page", PublisherPolicy.FULL_BRIEF);

    @Inject
    private ArticleRepository articles;

    @Inject
    private AgreedPolicy agreed;

    @Inject
    private Clock clock;

    /**
     * An article whose page is to be read.
     *
     * @param hasPage whether the entry named an address of its own
     * @param feedContent the feed's own HTML of it, if any
     * @param agreed what is settled for all of its publisher's work
     */
    record DuePage(
            long id, URI address, boolean hasPage, String title, Optional<String> feedContent, RightsDecision agreed) {}

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
                        agreed.of(article.publisher())))
                .toList();
    }

    /** Claims an article for a run; false if another one holds it. */
    boolean claim(long articleId, long runId) {
        Instant now = clock.instant();
        return articles.claim(articleId, runId, now, now.plus(CLAIM));
    }

    /** Keeps the text and why we may use it. */
    void fetched(long articleId, ArticleText text, RightsDecision rights) {
        Article article = articles.get(articleId);
        article.fetched(text, rights.policy(), clock.instant());
        rights.maxSnippet().ifPresent(article::capSummary);
        keep(articleId, rights);
    }

    /** Leaves an article out for good. */
    void skip(long articleId, Reason reason, String detail) {
        articles.get(articleId).skip(reason, detail);
    }

    /** Leaves an article out for good because of what was said about its use. */
    void skip(long articleId, Reason reason, String detail, RightsDecision rights) {
        skip(articleId, reason, detail);
        keep(articleId, rights);
    }

    private void keep(long articleId, RightsDecision rights) {
        Instant now = clock.instant();
        List<RightsRule> rules = rights.rules().isEmpty() ? List.of(SILENCE) : rights.rules();
        rules.forEach(rule -> articles.add(new RightsEvidence(articleId, rule, now)));
    }

    /** Takes note of a failure; what may pass by itself is tried again in an hour. */
    void fail(long articleId, ReasonedException failure) {
        Article article = articles.get(articleId);
        Optional<Instant> next =
                failure.reason().isPassing() ? Optional.of(clock.instant().plus(RETRY)) : Optional.empty();
        article.fail(failure.reason(), failure.getMessage(), next);
    }
}
