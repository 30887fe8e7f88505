package org.modelwire.takedown;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.brief.BriefDesk;
import org.modelwire.config.Settings;
import org.modelwire.config.TakedownConfig;
import org.modelwire.newsletter.MailAddress;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;
import org.modelwire.takedown.notice.ClaimedNotice;
import org.modelwire.takedown.notice.NoticeLog;
import org.modelwire.takedown.notice.NoticeState;
import org.modelwire.takedown.reason.Measure;
import org.modelwire.takedown.reason.Reasons;

/** Files, answers and decides requests for tests, each step in a transaction of its own, at a time that the test sets. */
public final class TakedownDesk {

    /** A Monday. */
    public static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database;
    private Instant now = MONDAY;

    public TakedownDesk(TestDatabase database) {
        this.database = database;
    }

    /** Sets the time of what follows. */
    public TakedownDesk at(Instant time) {
        now = time;
        return this;
    }

    private Wiring set(Wiring wiring) {
        return BriefDesk.gates(wiring)
                .at(now)
                .use(Deadlines.class, new Deadlines(TakedownConfig.of(Settings.of(Map.of())), ZoneOffset.UTC));
    }

    /** Does something with one of the program's own classes. */
    public <T, R> R with(Class<T> type, java.util.function.Function<T, R> work) throws Exception {
        return database.get(wiring -> work.apply(set(wiring).the(type)));
    }

    /** A wish of a publisher about a brief. */
    public static TakedownForm form(TakedownWish wish, TakedownCause cause, String mail, Long... briefs) {
        return new TakedownForm(
                wish,
                cause,
                List.of(briefs),
                Optional.of("https://tessera.example/loom-2"),
                "It is ours.",
                "R. Amsel",
                MailAddress.of(mail),
                "counsel of the publisher",
                true,
                Optional.empty());
    }

    public TakedownIntake.Filed file(TakedownForm form) throws Exception {
        return with(TakedownIntake.class, intake -> intake.file(form));
    }

    /** Sends every letter that is due, and gives what was sent. */
    public List<ClaimedNotice> send() throws Exception {
        List<Long> due = with(NoticeLog.class, NoticeLog::due);
        List<ClaimedNotice> sent = new java.util.ArrayList<>();
        for (long id : due) {
            with(NoticeLog.class, log -> log.claim(id)).ifPresent(sent::add);
        }
        for (ClaimedNotice notice : sent) {
            with(NoticeLog.class, log -> {
                log.conclude(notice.id(), NoticeState.SENT, "taken", "run 1");
                return null;
            });
        }
        return sent;
    }

    public boolean confirm(String token) throws Exception {
        return with(TakedownStatus.class, status -> status.confirm(token));
    }

    /** Files, gets the letter with the receipt and confirms from the mailbox; gives the receipt and the token of the letter. */
    public TakedownIntake.Filed confirmed(TakedownForm form) throws Exception {
        TakedownIntake.Filed filed = file(form);
        String token = send().get(0).token();
        confirm(token);
        return new TakedownIntake.Filed(filed.receipt(), token);
    }

    public void review(java.util.function.Consumer<TakedownReview> work) throws Exception {
        with(TakedownReview.class, review -> {
            work.accept(review);
            return null;
        });
    }

    public static TakedownReview.Decision decision(Measure measure) {
        return new TakedownReview.Decision(reasons(measure), Optional.empty(), false);
    }

    /** A statement with every part. */
    public static Reasons reasons(Measure measure) {
        return new Reasons(
                measure,
                "the brief at every exit",
                "for good",
                "The brief follows the report sentence by sentence.",
                "A model wrote the brief; a person decided this.",
                "Section 15(1)");
    }

    public void decide(String receipt, Measure measure, String actor) throws Exception {
        review(review -> review.decide(receipt, decision(measure), actor));
    }

    public TakedownState state(String receipt) throws Exception {
        return with(
                TakedownRepository.class,
                requests -> requests.findByReceipt(receipt).orElseThrow().state());
    }
}
