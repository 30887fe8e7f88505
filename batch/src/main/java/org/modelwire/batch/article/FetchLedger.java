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
import java.util.stream.Stream;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleText;
import org.modelwire.article.RightsEvidence;
import org.modelwire.batch.publisher.RightsDecider;
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

    /** For so long after its publication the sources of a brief are read again, once a day. */
    private static final Duration WATCHED = Duration.ofDays(14);

    private static final Duration A_DAY = Duration.ofDays(1);

    /** Every decision has its evidence, also that there was nothing to be found. */
    private static final RightsRule SILENCE =
            new RightsRule("none", "no signal", "robots.txt, tdmrep.json, headers, page", PublisherPolicy.FULL_BRIEF);

    @Inject
    private ArticleRepository articles;

    @Inject
    private Editions editions;

    @Inject
    private AgreedPolicy agreed;

    @Inject
    private Clock clock;

    /**
     * An article whose page is to be read.
     *
     * @param hasPage whether the entry named an address of its own
     * @param feedContent the feed's own HTML of it, if any
     * @param said what is settled for all of its publisher's work, and what its feed says
     */
    record DuePage(
            long id, URI address, boolean hasPage, String title, Optional<String> feedContent, RightsDecision said) {}

    /** The articles whose page is to be read now, oldest first. */
    List<DuePage> due() {
        Instant now = clock.instant();
        articles.findToWatch(now.minus(WATCHED), now.minus(A_DAY)).forEach(article -> article.watch(now));
        return Stream.concat(articles.findToFetch(now).stream(), articles.findToReread(now).stream())
                .map(articles::get)
                .map(this::page)
                .toList();
    }

    private DuePage page(Article article) {
        URI address = URI.create(article.url());
        URI feed = URI.create(article.feed().url());
        return new DuePage(
                article.id(),
                address,
                !article.url().startsWith(article.feed().firstUrl() + "#"),
                article.title(),
                article.feedContent(),
                agreed.of(article.publisher(), article.url())
                        .with(RightsDecider.ofFeed(article.feedTerms(), address, feed)));
    }

    /** Claims an article for a run; false if another one holds it. */
    boolean claim(long articleId, long runId) {
        Instant now = clock.instant();
        return articles.claim(articleId, runId, now, now.plus(CLAIM));
    }

    /**
     * Keeps the text and why we may use it.
     *
     * @return whether the text is new to us
     */
    boolean fetched(long articleId, ArticleText text, RightsDecision rights) {
        Article article = articles.get(articleId);
        boolean isNew = true;
        if (article.isReread()) {
            isNew = editions.read(article, text, rights.policy());
        } else {
            article.fetched(text, rights.policy(), clock.instant());
        }
        rights.maxSnippet().ifPresent(article::capSummary);
        keep(articleId, rights);
        return isNew;
    }

    /** Leaves an article out for good. */
    void skip(long articleId, Reason reason, String detail) {
        Article article = articles.get(articleId);
        if (article.isReread()) {
            article.readAgain();
        } else {
            article.skip(reason, detail);
        }
    }

    /** Leaves an article out for good because of what was said about its use. */
    void skip(long articleId, Reason reason, String detail, RightsDecision rights) {
        Article article = articles.get(articleId);
        if (article.isReread()) {
            editions.reserved(article, detail, rights.policy());
        } else {
            article.skip(reason, detail);
        }
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
        if (article.isReread()) {
            editions.failed(article, failure);
            return;
        }
        Optional<Instant> next =
                failure.reason().isPassing() ? Optional.of(clock.instant().plus(RETRY)) : Optional.empty();
        article.fail(failure.reason(), failure.getMessage(), next);
    }
}
