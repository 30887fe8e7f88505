package org.modelwire.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.modelwire.shared.StateChanged;

/**
 * What readers do about their letters. Whoever holds the token of a letter to a mailbox may act for it; nobody learns here
 * whether an address is known. The audit trail never holds an address.
 */
@ApplicationScoped
@Transactional
public class SubscriberDesk {

    /** A subscriber in the audit trail. */
    static final String ITEM = "subscriber";

    private static final String READER = "reader";

    @Inject
    private SubscriberRepository subscribers;

    @Inject
    private LetterRepository letters;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /**
     * A subscription as its owner sees it.
     *
     * @param toConfirm whether the owner can agree now
     * @param endedBy why it is over; empty while it is not
     */
    public record Subscription(
            SubscriberState state, Rhythm rhythm, Set<Long> subjects, boolean toConfirm, Optional<EndedBy> endedBy) {}

    /**
     * Somebody types an address at the form. Known or not, the caller learns nothing; a letter tells whoever owns the
     * mailbox. The choice of somebody who gets letters already is not touched.
     *
     * @param subjects ids of the chosen ones; none means all
     */
    public void signUp(MailAddress address, Rhythm rhythm, Set<Long> subjects) {
        Instant now = clock.instant();
        Optional<Subscriber> known = subscribers.find(address);
        if (known.isEmpty()) {
            Subscriber subscriber = new Subscriber(address, rhythm, subjects, now);
            subscribers.add(subscriber);
            changes.fire(StateChanged.created(
                    ITEM, subscriber.id(), subscriber.state(), READER, "asked for letters at the form", now));
            return;
        }
        if (known.get().state() == SubscriberState.PENDING) {
            known.get().choose(rhythm, subjects);
        }
        known.get().ask(now);
    }

    /** The subscription that a token belongs to; empty for every token that no letter carried. */
    public Optional<Subscription> find(String token) {
        return letters.findByToken(token).map(letter -> {
            Subscriber subscriber = letter.subscriber();
            return new Subscription(
                    subscriber.state(),
                    subscriber.rhythm(),
                    subscriber.subjects(),
                    mayConfirm(letter),
                    subscriber.endedBy());
        });
    }

    private boolean mayConfirm(Letter letter) {
        return letter.subscriber().state() == SubscriberState.PENDING
                && letter.createdAt().plus(Subscriber.TO_CONFIRM).isAfter(clock.instant());
    }

    /**
     * The owner of the mailbox agrees.
     *
     * @return false if the link is too old or the token unknown; true also if it was done before
     */
    public boolean confirm(String token) {
        Optional<Letter> letter = letters.findByToken(token);
        if (letter.filter(this::mayConfirm).isPresent()) {
            Subscriber subscriber = letter.get().subscriber();
            Instant now = clock.instant();
            SubscriberState before = subscriber.state();
            subscriber.confirm(now);
            changes.fire(StateChanged.of(
                    ITEM, subscriber.id(), before, subscriber.state(), READER, "agreed by the link", now));
            return true;
        }
        return isConfirmed(letter);
    }

    private static boolean isConfirmed(Optional<Letter> letter) {
        return letter.map(Letter::subscriber)
                .filter(subscriber -> subscriber.state() == SubscriberState.CONFIRMED)
                .isPresent();
    }

    /**
     * Takes other wishes of somebody who gets letters.
     *
     * @return false if the token is none of somebody who does
     */
    public boolean choose(String token, Rhythm rhythm, Set<Long> subjects) {
        Optional<Letter> letter = letters.findByToken(token);
        boolean taken = isConfirmed(letter);
        if (taken) {
            letter.get().subscriber().choose(rhythm, subjects);
        }
        return taken;
    }

    /**
     * Ends a subscription at the wish of its owner, and forgets the address. A second time it does nothing.
     *
     * @return false if the token is unknown
     */
    public boolean end(String token) {
        Optional<Letter> letter = letters.findByToken(token);
        letter.map(Letter::subscriber)
                .filter(subscriber -> subscriber.state() != SubscriberState.ENDED)
                .ifPresent(subscriber -> end(subscriber, EndedBy.READER, READER));
        return letter.isPresent();
    }

    /**
     * Ends the subscription of an address, for example because its owner wrote a letter.
     *
     * @return false if the address is not known
     */
    public boolean endFor(MailAddress address, String actor) {
        Optional<Subscriber> known = subscribers.find(address);
        known.ifPresent(subscriber -> end(subscriber, EndedBy.EDITOR, actor));
        return known.isPresent();
    }

    /** Forgets everybody who asked for letters and never agreed. */
    void forgetUnconfirmed(String actor) {
        Instant now = clock.instant();
        for (Subscriber subscriber : subscribers.findUnconfirmed(now.minus(Subscriber.TO_CONFIRM))) {
            letters.removeOf(subscriber);
            subscribers.remove(subscriber);
            changes.fire(new StateChanged(
                    ITEM,
                    subscriber.id(),
                    Optional.of(subscriber.state().name()),
                    "FORGOTTEN",
                    actor,
                    "never agreed",
                    now));
        }
    }

    void end(Subscriber subscriber, EndedBy by, String actor) {
        Instant now = clock.instant();
        SubscriberState before = subscriber.state();
        subscriber.end(by, now);
        changes.fire(StateChanged.of(
                ITEM, subscriber.id(), before, subscriber.state(), actor, "ended by " + by.words(), now));
    }
}
