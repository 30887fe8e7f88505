package org.modelwire.batch.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.modelwire.article.ArticleText;
import org.modelwire.batch.fetch.FetchRequest;
import org.modelwire.batch.fetch.Fetched;
import org.modelwire.batch.fetch.PoliteFetcher;
import org.modelwire.batch.publisher.RightsDecider;
import org.modelwire.batch.publisher.RightsFiles;
import org.modelwire.batch.run.Computing;
import org.modelwire.publisher.RightsDecision;
import org.modelwire.publisher.RightsSignals;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** Reads one article: its page, or where that is not to be had, the feed's own content; and what we may do with it. */
@ApplicationScoped
public class PageReader {

    /** Trouble with a page that says nothing about what its publisher wants: the feed's own content may stand in. */
    private static final Set<Reason> NO_PAGE = EnumSet.of(
            Reason.DNS,
            Reason.TLS,
            Reason.REFUSED,
            Reason.TIMED_OUT,
            Reason.HTTP_STATUS,
            Reason.TOO_LARGE,
            Reason.BLOCKED_ADDRESS,
            Reason.BAD_ENCODING);

    @Inject
    private PoliteFetcher fetcher;

    @Inject
    private RightsFiles files;

    @Inject
    private RightsDecider rights;

    @Inject
    private Extractor extractor;

    /**
     * What was read.
     *
     * @param text empty if the publisher's signals leave no use for it
     */
    record ReadPage(Optional<ArticleText> text, RightsDecision rights) {}

    /**
     * Reads an article.
     *
     * @throws ReasonedException why there is neither a usable page nor enough text in the feed
     */
    ReadPage read(FetchLedger.DuePage page) throws ReasonedException, InterruptedException {
        if (!page.hasPage()) {
            return fromFeed(
                    page,
                    new ReasonedException(
                            Reason.NO_ARTICLE_TEXT, "the entry has neither an address nor enough text of its own"));
        }
        Fetched fetched;
        String robots;
        try {
            fetched = fetcher.fetch(FetchRequest.of(page.address(), FetchRequest.Kind.PAGE));
            // The words of whoever served the page count, wherever the entry pointed first.
            robots = fetcher.robots(fetched.address()).text();
        } catch (ReasonedException e) {
            if (NO_PAGE.contains(e.reason())) {
                return fromFeed(page, e);
            }
            throw e;
        }
        String html = fetched.text();
        RightsDecision decision = rights.require(new RightsSignals(
                fetched.address(),
                fetched.headers(),
                Optional.of(robots),
                files.reservation(fetched.address()),
                Optional.of(html)));
        return decision.policy().allowsBrief()
                ? new ReadPage(Optional.of(text(page, html, fetched.address())), decision)
                : new ReadPage(Optional.empty(), decision);
    }

    private ArticleText text(FetchLedger.DuePage page, String html, URI address) throws ReasonedException {
        try {
            return Computing.inTurn(() -> extractor.extract(html, address)).asText();
        } catch (ReasonedException e) {
            return feedText(page).orElseThrow(() -> e);
        }
    }

    /** The feed is the publisher's own offer; what the page's origin says, as far as it can be heard, still counts. */
    private ReadPage fromFeed(FetchLedger.DuePage page, ReasonedException why)
            throws ReasonedException, InterruptedException {
        ArticleText text = feedText(page).orElseThrow(() -> why);
        RightsSignals heard = new RightsSignals(
                page.address(),
                Map.of(),
                robotsIfHeard(page.address()),
                reservationIfHeard(page.address()),
                Optional.empty());
        return new ReadPage(Optional.of(text), rights.require(heard));
    }

    private Optional<ArticleText> feedText(FetchLedger.DuePage page) {
        return page.feedContent()
                .map(extractor::textOf)
                .filter(text -> text.split("\\s+").length >= Extractor.LEAST_WORDS)
                .map(text -> new ArticleText(page.title(), text, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private Optional<String> robotsIfHeard(URI address) throws InterruptedException {
        try {
            return Optional.of(fetcher.robots(address).text());
        } catch (ReasonedException e) {
            // Its origin cannot be asked, which is why we are here.
            return Optional.empty();
        }
    }

    private Optional<String> reservationIfHeard(URI address) throws InterruptedException {
        try {
            return files.reservation(address);
        } catch (ReasonedException e) {
            // as above
            return Optional.empty();
        }
    }
}
