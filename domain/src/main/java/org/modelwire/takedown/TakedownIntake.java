package org.modelwire.takedown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.BriefRepository;
import org.modelwire.publisher.PublisherDomain;
import org.modelwire.secret.RandomText;
import org.modelwire.takedown.notice.NoticeKind;
import org.modelwire.takedown.notice.NoticeRepository;

/**
 * Takes requests in. Nothing happens to any brief here, whoever asks. A mailbox whose owner has never answered gets letters
 * about one request in thirty days, so that nobody floods it through us.
 */
@ApplicationScoped
@Transactional
public class TakedownIntake {

    /** So many requests without any ground within half a year, and the next ones wait behind all others. */
    static final int MOST_UNFOUNDED = 3;

    private static final Duration HALF_A_YEAR = Duration.ofDays(182);
    private static final Duration QUIET = Duration.ofDays(30);

    @Inject
    private TakedownRepository requests;

    @Inject
    private BriefRepository briefs;

    @Inject
    private ArticleRepository articles;

    @Inject
    private NoticeRepository notices;

    @Inject
    private Deadlines deadlines;

    @Inject
    private TakedownChanges changes;

    /**
     * What the requester gets at once.
     *
     * @param receipt the number of the request
     * @param token the variable part of its status address, which nobody else can guess
     */
    public record Filed(String receipt, String token) {}

    /** Takes a request in. */
    public Filed file(TakedownForm form) {
        Instant now = changes.now();
        String token = RandomText.token();
        TakedownRequest request =
                new TakedownRequest(RandomText.receipt("T"), token, form, domain(form), deadlines, now);
        String key = form.mail().key();
        if (requests.countUnfounded(key, now.minus(HALF_A_YEAR)) >= MOST_UNFOUNDED) {
            request.restrain();
        }
        Optional<TakedownRequest> first = first(form, key);
        first.ifPresent(request::repeats);
        if (first.isEmpty() && (requests.isConfirmed(key) || !requests.isLettered(key, now.minus(QUIET)))) {
            request.letter();
        }
        requests.add(request);
        notices.want(request, NoticeKind.RECEIPT, now);
        changes.created(request, first.map(TakedownRequest::receiptNumber));
        return new Filed(request.receiptNumber(), token);
    }

    private Optional<TakedownRequest> first(TakedownForm form, String key) {
        return requests.findUndecided(key, form.wish()).stream()
                .filter(earlier -> earlier.briefIds().containsAll(form.briefIds())
                        && earlier.originalUrl().equals(form.originalUrl()))
                .findFirst();
    }

    /** Whose work it is about, where only the publisher may ask: the one of the original, else of the first brief's source. */
    private Optional<String> domain(TakedownForm form) {
        boolean personal = form.wish() == TakedownWish.CORRECT
                || form.wish() == TakedownWish.REMOVE_PERSONAL_DATA
                || form.cause() == TakedownCause.PERSONAL_HARM;
        if (personal && form.cause() != TakedownCause.COPYRIGHT) {
            return Optional.empty();
        }
        return form.originalUrl()
                .map(url -> PublisherDomain.of(URI.create(url)))
                .or(() -> form.briefIds().stream().findFirst().flatMap(this::source));
    }

    private Optional<String> source(long briefId) {
        return articles.findByStory(briefs.get(briefId).storyId()).stream()
                .filter(article -> !article.isRepeat())
                .map(Article::publisher)
                .map(publisher -> publisher.domain())
                .findFirst();
    }
}
