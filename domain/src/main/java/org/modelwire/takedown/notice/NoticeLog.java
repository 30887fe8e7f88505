package org.modelwire.takedown.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modelwire.secret.RandomText;
import org.modelwire.shared.StateChanged;
import org.modelwire.takedown.Ruling;
import org.modelwire.takedown.TakedownRequest;

/**
 * The log of letters about requests, by which none goes out twice: each is claimed here before the mail server is asked, and
 * what came of it is written down after. Each call is a short transaction of its own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class NoticeLog {

    /** A letter that the server puts off so often is given up. */
    static final int MOST_TRIES = 20;

    private static final String ITEM = "takedown notice";

    @Inject
    private NoticeRepository notices;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /** Ids of the letters that are to be sent, the first one first. */
    public List<Long> due() {
        return notices.find(NoticeState.WAITING).stream()
                .map(TakedownNotice::id)
                .toList();
    }

    /** Calls unknown what an earlier run has left in hand: nobody can say whether it went out. */
    public List<Long> settle(String actor) {
        List<TakedownNotice> left = notices.find(NoticeState.CLAIMED);
        left.forEach(notice -> conclude(notice, NoticeState.UNKNOWN, "the run ended before the answer", actor));
        return left.stream().map(TakedownNotice::id).toList();
    }

    /**
     * Takes a letter in hand.
     *
     * @return empty if it is in other hands, or its requester is forgotten
     */
    public Optional<ClaimedNotice> claim(long noticeId) {
        return notices.find(noticeId)
                .filter(notice -> notice.state() == NoticeState.WAITING
                        && notice.request().isLettered())
                .map(this::claim);
    }

    private ClaimedNotice claim(TakedownNotice notice) {
        String token = RandomText.token();
        notice.claim(token, clock.instant());
        TakedownRequest request = notice.request();
        Optional<Ruling> told = switch (notice.kind()) {
            case DECISION -> request.ruling(Ruling.Round.DECISION);
            case APPEAL_DECISION -> request.ruling(Ruling.Round.APPEAL);
            case RECEIPT, HIDDEN, APPEAL_RECEIPT -> Optional.empty();
        };
        return new ClaimedNotice(
                notice.id(),
                notice.kind(),
                request.requester().mail().orElseThrow(),
                token,
                request.receiptNumber(),
                request.wish().label(),
                request.hideDueAt(),
                request.decideDueAt(),
                told.map(Ruling::reasons),
                told.map(Ruling::redress).orElse(""));
    }

    /**
     * Says what came of a letter.
     *
     * @param outcome {@code SENT}, {@code REFUSED}, {@code UNKNOWN}, or {@code WAITING} for another try
     */
    public void conclude(long noticeId, NoticeState outcome, String reply, String actor) {
        TakedownNotice notice = notices.find(noticeId).orElseThrow();
        boolean given = outcome == NoticeState.WAITING && notice.tries() >= MOST_TRIES;
        conclude(notice, given ? NoticeState.REFUSED : outcome, reply, actor);
    }

    private void conclude(TakedownNotice notice, NoticeState outcome, String reply, String actor) {
        NoticeState before = notice.state();
        Instant now = clock.instant();
        notice.conclude(outcome, reply, now);
        changes.fire(StateChanged.of(
                ITEM,
                notice.id(),
                before,
                outcome,
                actor,
                notice.request().receiptNumber() + " " + notice.kind() + ": " + reply,
                now));
    }
}
