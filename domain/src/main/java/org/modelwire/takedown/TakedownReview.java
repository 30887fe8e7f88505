package org.modelwire.takedown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.Gone;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.Publishers;
import org.modelwire.removal.Removal;
import org.modelwire.takedown.notice.NoticeKind;
import org.modelwire.takedown.notice.NoticeRepository;
import org.modelwire.takedown.reason.Measure;
import org.modelwire.takedown.reason.Reasons;

/**
 * What editors decide about requests. A request is granted only if it is the requester's to make; hiding a brief meanwhile is
 * possible before that is known. What a decision does and the letter about it are written in one transaction.
 */
@ApplicationScoped
@Transactional
public class TakedownReview {

    private static final String REDRESS_DECISION =
            "You can appeal at your status page until the day shown there; another"
                    + " person decides about it. Courts, and bodies that settle such disputes out of court, stay open to you.";
    private static final String REDRESS_APPEAL =
            "With us this is the last word. Courts, and bodies that settle such disputes out of court, stay open to you.";

    @Inject
    private TakedownRepository requests;

    @Inject
    private NoticeRepository notices;

    @Inject
    private BriefRepository briefs;

    @Inject
    private Removal removal;

    @Inject
    private Publishers publishers;

    @Inject
    private TakedownChanges changes;

    @Inject
    private Deadlines deadlines;

    /** An editor has seen that the wish is the requester's to make. */
    public void verify(String receipt, String how, String actor) {
        if (how.isBlank()) {
            throw new IllegalArgumentException("please say how it was verified");
        }
        TakedownRequest request = get(receipt);
        changes.around(request, actor, "verified: " + how, () -> request.verify(how, changes.now()));
    }

    /**
     * Keeps the briefs of an undecided request from readers.
     *
     * @throws IllegalArgumentException if it is decided, or is about no brief
     */
    public void hide(String receipt, String actor) {
        TakedownRequest request = get(receipt);
        if (isDecided(request) || request.briefIds().isEmpty()) {
            throw new IllegalArgumentException(receipt + " hides nothing: it is decided, or about no brief");
        }
        hide(request, actor);
    }

    private void hide(TakedownRequest request, String actor) {
        Instant now = changes.now();
        request.briefIds().forEach(id -> removal.hide(id, "request " + request.receiptNumber(), actor));
        request.hid(now);
        notices.want(request, NoticeKind.HIDDEN, now);
    }

    /** Shows the briefs of an undecided request again, unless another request keeps them hidden. */
    public void restore(String receipt, String why, String actor) {
        restore(get(receipt), why, actor);
    }

    private void restore(TakedownRequest request, String why, String actor) {
        if (request.hiddenAt().isPresent()) {
            request.briefIds().stream()
                    .filter(id -> !requests.isHiddenByAnother(id, request))
                    .forEach(id -> removal.restore(id, request.receiptNumber() + ": " + why, actor));
            request.unhid();
        }
    }

    /**
     * What is decided.
     *
     * @param reasons the statement
     * @param policy what holds for the domain from now on; with {@link Measure#POLICY_CHANGED} only
     * @param unfounded whether there was no ground at all, so that it counts against the requester
     */
    public record Decision(Reasons reasons, Optional<PublisherPolicy> policy, boolean unfounded) {}

    /**
     * Decides a request and every repeat of it, and does what is decided.
     *
     * @throws IllegalArgumentException if it may not be granted as it stands
     * @throws org.modelwire.shared.IllegalStateChangeException if it is decided already
     */
    public void decide(String receipt, Decision decision, String actor) {
        TakedownRequest request = get(receipt);
        if (request.repeatOf().isPresent()) {
            throw new IllegalArgumentException(receipt + " is decided with the request that it repeats");
        }
        if (decision.reasons().measure().isAccepted() && request.state() == TakedownState.RECEIVED) {
            throw new IllegalArgumentException(
                    receipt + " cannot be granted before it is verified that the wish is the requester's to make");
        }
        settle(request, decision, actor);
        requests.findRepeats(request).stream()
                .filter(repeat -> !isDecided(repeat))
                .forEach(repeat -> conclude(repeat, decision, actor));
        act(request, decision, actor);
    }

    private void settle(TakedownRequest request, Decision decision, String actor) {
        conclude(request, decision, actor);
        if (decision.unfounded()) {
            request.unfounded();
        }
        notices.want(request, NoticeKind.DECISION, changes.now());
    }

    private void conclude(TakedownRequest request, Decision decision, String actor) {
        Instant now = changes.now();
        Reasons reasons = decision.reasons();
        changes.around(
                request,
                actor,
                reasons.measure() + ", " + reasons.ground(),
                () -> request.decide(reasons, REDRESS_DECISION, deadlines.appeal(now), actor, now));
    }

    /**
     * Decides an appeal, and does what is decided.
     *
     * @throws IllegalArgumentException if the same person decided the request
     * @throws org.modelwire.shared.IllegalStateChangeException if there is no appeal
     */
    public void decideAppeal(String receipt, Decision decision, String actor) {
        TakedownRequest request = get(receipt);
        boolean same = request.ruling(Ruling.Round.DECISION)
                .filter(first -> first.actor().strip().equalsIgnoreCase(actor.strip()))
                .isPresent();
        if (same) {
            throw new IllegalArgumentException("an appeal is decided by another person than the request was");
        }
        Instant now = changes.now();
        Reasons reasons = decision.reasons();
        changes.around(
                request,
                actor,
                "appeal: " + reasons.measure() + ", " + reasons.ground(),
                () -> request.decideAppeal(reasons, REDRESS_APPEAL, actor, now));
        notices.want(request, NoticeKind.APPEAL_DECISION, now);
        act(request, decision, actor);
    }

    private void act(TakedownRequest request, Decision decision, String actor) {
        String why = "request " + request.receiptNumber();
        Measure measure = decision.reasons().measure();
        if (measure.removes()) {
            Gone how = measure == Measure.REMOVED_BY_LAW ? Gone.LEGAL : Gone.WITHDRAWN;
            request.briefIds().forEach(id -> removal.remove(id, how, why, actor));
            request.unhid();
            return;
        }
        if (measure == Measure.CORRECTED) {
            request.briefIds().forEach(id -> refuseUncorrected(id, request));
        }
        if (measure == Measure.POLICY_CHANGED) {
            change(
                    request,
                    decision.policy().orElseThrow(() -> new IllegalArgumentException("no policy is named")),
                    actor);
        }
        restore(request, "decided", actor);
    }

    private void refuseUncorrected(long briefId, TakedownRequest request) {
        var brief = briefs.get(briefId);
        boolean corrected = brief.current()
                .publishedAt()
                .filter(at -> at.isAfter(request.receivedAt()))
                .isPresent();
        if (!corrected) {
            throw new IllegalArgumentException("please correct " + brief.slug() + " first: it reads as it did");
        }
    }

    private void change(TakedownRequest request, PublisherPolicy policy, String actor) {
        String domain = request.domain()
                .orElseThrow(() -> new IllegalArgumentException("the request is about no publisher's work"));
        publishers
                .settle(
                        domain,
                        Optional.empty(),
                        Optional.of(policy),
                        "Set at the publisher's request " + request.receiptNumber() + ".",
                        actor)
                .orElseThrow(() -> new IllegalArgumentException("there is no publisher " + domain));
    }

    /**
     * Does what the clock asks for: hides the briefs of verified requests in time, and closes what no appeal can reach.
     *
     * @return how many requests changed
     */
    public int keepTime(String actor) {
        Instant now = changes.now();
        var toHide = requests.findToHide(now);
        toHide.forEach(request -> hide(request, actor));
        var over = requests.findOver(now);
        over.forEach(
                request -> changes.around(request, actor, "the time for an appeal is over", () -> request.close(now)));
        return toHide.size() + over.size();
    }

    /**
     * Forgets who made requests that were closed before an instant.
     *
     * @return how many there were; at most 500 a call
     */
    public int forget(Instant before) {
        Instant now = changes.now();
        var old = requests.findToForget(before);
        old.forEach(request -> request.forget(now));
        return old.size();
    }

    private static boolean isDecided(TakedownRequest request) {
        return request.state() != TakedownState.RECEIVED && request.state() != TakedownState.VERIFIED;
    }

    private TakedownRequest get(String receipt) {
        return requests.findByReceipt(receipt)
                .orElseThrow(() -> new IllegalArgumentException("there is no request \"" + receipt + "\""));
    }
}
