package org.modelwire.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.brief.Brief;
import org.modelwire.newsletter.content.BriefNews;
import org.modelwire.newsletter.content.BriefNewsReader;
import org.modelwire.newsletter.content.ClaimedLetter;
import org.modelwire.secret.RandomText;
import org.modelwire.shared.StateChanged;

/**
 * The log of letters, by which none goes out twice: each is claimed here before the mail server is asked, and what came of
 * it is written down after. Each call is a short transaction of its own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class LetterLog {

    private static final String ITEM = "letter";

    /** How long a letter that the server put off is tried again. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final int MOST_BRIEFS = 40;

    @Inject
    private SubscriberRepository subscribers;

    @Inject
    private LetterRepository letters;

    @Inject
    private SubscriberDesk desk;

    @Inject
    private BriefNewsReader reader;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /**
     * Calls unknown what an earlier run has left in hand: nobody can say whether it went out.
     *
     * @return the ids of these letters
     */
    public List<Long> settle(String actor) {
        List<Letter> left = letters.find(LetterState.CLAIMED);
        left.forEach(letter -> conclude(letter, LetterState.UNKNOWN, "the run ended before the answer", actor));
        return left.stream().map(Letter::id).toList();
    }

    /** Gives up what was put off for a day, and forgets who never agreed. */
    public void tidy(String actor) {
        Instant now = clock.instant();
        letters.findDeferred(now.minus(PATIENCE))
                .forEach(letter -> conclude(
                        letter, LetterState.REFUSED, letter.reply().orElse("") + " (put off for a day)", actor));
        desk.forgetUnconfirmed(actor);
    }

    /**
     * The letters that are due before the next issue: asked for, putting right, or put off by the mail server.
     *
     * @return names of them, which stay the same while they wait
     */
    public Set<String> awaitedNow() {
        return Stream.concat(
                        awaited().stream().map(order -> order.subscriberId() + " " + order.issue()),
                        letters.find(LetterState.DEFERRED).stream()
                                .map(letter -> letter.subscriber().id() + " " + letter.issue()))
                .collect(Collectors.toSet());
    }

    /** Letters that are due, in the order of their urgency: asked for, putting right, telling news. */
    public List<LetterOrder> due(List<Issue> issues) {
        List<LetterOrder> orders = awaited();
        for (Issue issue : issues) {
            subscribers.findWithout(issue).forEach(id -> orders.add(LetterOrder.digest(id, issue)));
        }
        return orders;
    }

    private List<LetterOrder> awaited() {
        List<LetterOrder> orders = new ArrayList<>();
        subscribers.findWanting().stream().map(LetterOrder::asked).forEach(orders::add);
        letters.findCorrected().forEach(wrong -> orders.add(order(wrong, LetterKind.CORRECTION)));
        letters.findWithdrawn().forEach(wrong -> orders.add(order(wrong, LetterKind.WITHDRAWAL)));
        return orders;
    }

    private static LetterOrder order(LetterRepository.Wrong wrong, LetterKind kind) {
        return LetterOrder.about(wrong.subscriberId(), kind, wrong.briefId(), wrong.revision());
    }

    /**
     * Takes a letter in hand.
     *
     * @return empty if it is not due any more, is in other hands, or would tell nothing
     */
    public Optional<ClaimedLetter> claim(LetterOrder order) {
        Optional<Subscriber> subscriber =
                subscribers.find(order.subscriberId()).filter(known -> wants(known, order.kind()));
        return subscriber.flatMap(known -> claim(known, order));
    }

    private static boolean wants(Subscriber subscriber, LetterKind kind) {
        return switch (kind) {
            case CONFIRMATION -> subscriber.isLetterWanted() && subscriber.state() == SubscriberState.PENDING;
            case SETTINGS -> subscriber.isLetterWanted() && subscriber.state() == SubscriberState.CONFIRMED;
            case DIGEST, CORRECTION, WITHDRAWAL -> subscriber.state() == SubscriberState.CONFIRMED;
        };
    }

    private Optional<ClaimedLetter> claim(Subscriber subscriber, LetterOrder order) {
        Optional<Letter> earlier = letters.find(subscriber, order.issue());
        List<Brief> told = briefs(subscriber, order);
        if (earlier.filter(letter -> letter.state() != LetterState.DEFERRED).isPresent()
                || (told.isEmpty() && isAboutBriefs(order.kind()))) {
            return Optional.empty();
        }
        String token = RandomText.token();
        Instant now = clock.instant();
        Letter letter = earlier.orElseGet(() -> new Letter(subscriber, order, token, now));
        List<BriefNews> news = told.stream()
                .map(brief -> news(brief, subscriber, order.kind()))
                .toList();
        if (earlier.isPresent()) {
            letter.claimAgain(token, now);
        } else {
            letters.add(letter);
        }
        letter.carry(told.stream()
                .map(brief -> new CarriedBrief(brief.id(), brief.current().number()))
                .toList());
        if (!isAboutBriefs(order.kind())) {
            subscriber.wants(false);
        }
        return Optional.of(new ClaimedLetter(
                letter.id(),
                order.kind(),
                subscriber.address().orElseThrow(),
                token,
                subscriber.rhythm(),
                !subscriber.subjects().isEmpty(),
                news));
    }

    private static boolean isAboutBriefs(LetterKind kind) {
        return switch (kind) {
            case DIGEST, CORRECTION, WITHDRAWAL -> true;
            case CONFIRMATION, SETTINGS -> false;
        };
    }

    private List<Brief> briefs(Subscriber subscriber, LetterOrder order) {
        return switch (order.kind()) {
            case DIGEST -> letters.findNews(subscriber, order.until().orElseThrow(), MOST_BRIEFS);
            case CORRECTION ->
                Stream.of(letters.getBrief(order.briefId().orElseThrow()))
                        .filter(brief -> brief.state().isPublic())
                        .toList();
            case WITHDRAWAL -> List.of(letters.getBrief(order.briefId().orElseThrow()));
            case CONFIRMATION, SETTINGS -> List.of();
        };
    }

    private BriefNews news(Brief brief, Subscriber subscriber, LetterKind kind) {
        return switch (kind) {
            case CORRECTION -> reader.corrected(brief, letters.findFirstRevision(subscriber, brief.id()));
            case WITHDRAWAL -> reader.withdrawn(brief);
            default -> reader.news(brief);
        };
    }

    /**
     * Says what came of a letter.
     *
     * @param outcome any state but {@code CLAIMED}
     * @param noMailbox whether it was refused because there is no such mailbox
     */
    public void conclude(long letterId, LetterState outcome, String reply, boolean noMailbox, String actor) {
        Letter letter = letters.get(letterId);
        conclude(letter, outcome, reply, actor);
        Subscriber subscriber = letter.subscriber();
        if (outcome == LetterState.SENT) {
            subscriber.reached();
        } else if (noMailbox && subscriber.state() != SubscriberState.ENDED && subscriber.bounced()) {
            desk.end(subscriber, EndedBy.BOUNCES, actor);
        }
    }

    /** Whatever came of a digest, its briefs are told or lost, unless it is tried again. */
    private void conclude(Letter letter, LetterState outcome, String reply, String actor) {
        LetterState before = letter.state();
        Instant now = clock.instant();
        letter.conclude(outcome, reply, now);
        changes.fire(StateChanged.of(ITEM, letter.id(), before, outcome, actor, letter.issue() + ": " + reply, now));
        if (outcome != LetterState.DEFERRED) {
            letter.coversUntil().ifPresent(letter.subscriber()::covered);
        } else if (!isAboutBriefs(letter.kind())) {
            letter.subscriber().wants(true);
        }
    }
}
