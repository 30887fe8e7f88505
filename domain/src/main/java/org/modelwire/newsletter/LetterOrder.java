package org.modelwire.newsletter;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter that is due.
 *
 * @param issue what tells it from every other letter to the same subscriber
 * @param briefId the brief that a correction or withdrawal is about; otherwise empty
 * @param until end of what a digest tells; otherwise empty
 */
public record LetterOrder(
        long subscriberId, LetterKind kind, String issue, Optional<Long> briefId, Optional<Instant> until) {

    static LetterOrder digest(long subscriberId, Issue issue) {
        return new LetterOrder(
                subscriberId, LetterKind.DIGEST, issue.key(), Optional.empty(), Optional.of(issue.dueAt()));
    }

    static LetterOrder asked(Subscriber subscriber) {
        return new LetterOrder(
                subscriber.id(),
                subscriber.state() == SubscriberState.PENDING ? LetterKind.CONFIRMATION : LetterKind.SETTINGS,
                "asked-" + subscriber.askedEver(),
                Optional.empty(),
                Optional.empty());
    }

    static LetterOrder about(long subscriberId, LetterKind kind, long briefId, int revision) {
        String issue =
                kind == LetterKind.WITHDRAWAL ? "withdrawal-" + briefId : "correction-" + briefId + "-" + revision;
        return new LetterOrder(subscriberId, kind, issue, Optional.of(briefId), Optional.empty());
    }
}
