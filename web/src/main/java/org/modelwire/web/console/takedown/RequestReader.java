package org.modelwire.web.console.takedown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelwire.brief.BriefRepository;
import org.modelwire.takedown.Requester;
import org.modelwire.takedown.Ruling;
import org.modelwire.takedown.TakedownRepository;
import org.modelwire.takedown.TakedownRequest;
import org.modelwire.takedown.TakedownState;
import org.modelwire.web.support.ReaderTime;

/** Reads requests for the desk, each time in a transaction of its own, so that what was just written is seen. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RequestReader {

    @Inject
    private TakedownRepository requests;

    @Inject
    private BriefRepository briefs;

    @Inject
    private Clock clock;

    /** What waits for an editor, or everything. */
    static Set<TakedownState> states(boolean all) {
        return all
                ? EnumSet.allOf(TakedownState.class)
                : EnumSet.of(TakedownState.RECEIVED, TakedownState.VERIFIED, TakedownState.APPEALED);
    }

    int count(boolean all) {
        return Math.toIntExact(requests.count(states(all)));
    }

    List<RequestRow> rows(boolean all, int first, int size) {
        return requests.find(states(all), first, size).stream().map(this::row).toList();
    }

    Optional<RequestRow> find(String receipt) {
        return requests.findByReceipt(receipt).map(this::row);
    }

    private RequestRow row(TakedownRequest request) {
        TakedownState state = request.state();
        boolean undecided = state == TakedownState.RECEIVED || state == TakedownState.VERIFIED;
        Optional<Instant> due = undecided ? Optional.of(next(request)) : Optional.empty();
        Requester requester = request.requester();
        return new RequestRow(
                request.receiptNumber(),
                state.name(),
                request.wish().label(),
                request.cause().label(),
                request.domain().orElse(""),
                request.briefIds().stream()
                        .map(id -> briefs.get(id).slug())
                        .sorted()
                        .toList(),
                request.originalUrl().orElse(""),
                request.grounds().orElse("(forgotten)"),
                requester
                        .name()
                        .map(name -> name + ", " + requester.role().orElse("") + ", "
                                + requester.mail().orElse(""))
                        .orElse("(forgotten)"),
                ReaderTime.exact(request.receivedAt()),
                due.map(ReaderTime::exact).orElse(""),
                due.filter(clock.instant()::isAfter).isPresent(),
                request.verifiedHow().orElse(requester.isConfirmed() ? "mailbox confirmed, not at the domain" : "open"),
                request.hiddenAt().isPresent(),
                request.repeatOf().isPresent(),
                request.isRestrained(),
                request.ruling(Ruling.Round.DECISION).map(Ruling::actor).orElse(""),
                request.appealWords().orElse(""),
                undecided,
                state == TakedownState.VERIFIED,
                state == TakedownState.APPEALED);
    }

    /** What is due first: hiding, if that is due and not done, else the decision. */
    private static Instant next(TakedownRequest request) {
        return request.hideDueAt()
                .filter(at -> request.hiddenAt().isEmpty() && at.isBefore(request.decideDueAt()))
                .orElse(request.decideDueAt());
    }
}
