package org.modelwire.web.takedown;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.modelwire.config.MailConfig;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.takedown.Ruling;
import org.modelwire.takedown.TakedownForm;
import org.modelwire.takedown.TakedownState;
import org.modelwire.web.form.FormContent;
import org.modelwire.web.publisher.reuse.OwnWork;
import org.modelwire.web.support.Outcome;

/**
 * A requester's own page, with the clock of the request. Following the link changes nothing, for mail scanners follow links
 * too; what changes something is sent.
 */
@Named("asked")
@RequestScoped
public class TakedownStatusBean implements FormContent {

    @Inject
    private Takedowns takedowns;

    @Inject
    private OwnPolicies policies;

    @Inject
    private MailConfig mail;

    @Inject
    private Clock clock;

    private Takedowns.Shown shown;
    private String appeal = "";
    private String appealError = "";
    private String policyError = "";
    private String path = "";
    private OwnPolicyView own;
    private OwnWork work;
    private String done = "";

    @Override
    public Outcome load(String token, HttpServletRequest request) {
        Optional<Takedowns.Shown> found = takedowns.find(token);
        found.ifPresent(known -> shown = known);
        own = policies.find(token).orElse(null);
        work = policies.findWork(token).orElse(null);
        return found.isPresent() ? Outcome.FOUND : Outcome.UNKNOWN;
    }

    @Override
    public Outcome submit(String token, HttpServletRequest request) {
        String action = Optional.ofNullable(request.getParameter("action")).orElse("");
        boolean taken = switch (action) {
            case "confirm" -> takedowns.confirm(token);
            case "appeal" -> appeal(token, request);
            case "forget" -> takedowns.forget(token);
            case "check" -> check(token);
            case "choose" -> choose(token, request);
            default -> false;
        };
        Outcome there = load(token, request);
        done = taken ? action : "";
        return there == Outcome.FOUND && !taken ? Outcome.UNFIT : there;
    }

    private boolean appeal(String token, HttpServletRequest request) {
        appeal = Optional.ofNullable(request.getParameter("appeal")).orElse("").strip();
        if (appeal.isEmpty()) {
            appealError = "Please say why you do not agree.";
        } else if (appeal.length() > TakedownForm.MAX_GROUNDS) {
            appealError = "This is longer than " + TakedownForm.MAX_GROUNDS + " characters. Please shorten it.";
        }
        return appealError.isEmpty() && takedowns.appeal(token, appeal);
    }

    private boolean check(String token) {
        boolean found = policies.check(token);
        policyError =
                found ? "" : "We have found neither the record nor the file. What is new may take a while to spread.";
        return found;
    }

    private boolean choose(String token, HttpServletRequest request) {
        path = Optional.ofNullable(request.getParameter("path")).orElse("").strip();
        Optional<PublisherPolicy> policy = Arrays.stream(PublisherPolicy.values())
                .filter(known -> known.name().equals(request.getParameter("policy")))
                .findFirst();
        try {
            boolean taken = policy.isPresent() && policies.choose(token, path, policy.get());
            policyError = taken ? "" : "Nothing was changed: choose a policy, and prove the domain first.";
            return taken;
        } catch (IllegalArgumentException e) {
            policyError = "Please check the path: " + e.getMessage() + ".";
            return false;
        }
    }

    /** The domain whose policy can be set here; null if the request is about no policy. */
    public OwnPolicyView getOwn() {
        return own;
    }

    /** What is used of the domain's work; null unless it is proven now. */
    public OwnWork getWork() {
        return work;
    }

    public String getPath() {
        return path;
    }

    public String getPolicyError() {
        return policyError;
    }

    /** The heading: where the request stands. */
    public String getTitle() {
        return switch (shown.state()) {
            case RECEIVED -> "We have received your request";
            case VERIFIED -> "Your request is verified";
            case DECIDED -> isGranted() ? "Your request is granted" : "Your request is refused";
            case APPEALED -> "Your appeal is with another person";
            case CLOSED -> "This request is closed";
        };
    }

    private boolean isGranted() {
        return shown.rulings().stream()
                .anyMatch(ruling -> ruling.reasons().measure().isAccepted());
    }

    /** What comes next, in a sentence. */
    public String getNext() {
        if (shown.repeat()) {
            return "You have asked for the same before; both are decided together.";
        }
        return switch (shown.state()) {
            case RECEIVED ->
                shown.restrained()
                        ? "Several of your earlier requests were without any ground. A person looks at this one after all"
                                + " others."
                        : shown.confirmed()
                                ? "Your address is confirmed. An editor looks whether the wish is yours to make."
                                : "We have to know that the wish is yours to make. "
                                        + (mail.isOn()
                                                ? "A letter to your mailbox has a link with which you can confirm it."
                                                : "An editor will get in touch with you.");
            case VERIFIED -> "An editor decides. The decision comes with its reasons.";
            case DECIDED -> "If you do not agree, you can appeal below.";
            case APPEALED -> "The decision about it comes with its reasons.";
            case CLOSED -> "Nothing more happens here.";
        };
    }

    /** The steps of the request in their order, those that are due with their time. */
    public List<ClockStep> getSteps() {
        Instant now = clock.instant();
        List<ClockStep> steps = new ArrayList<>();
        steps.add(ClockStep.done("Received", shown.receivedAt()));
        shown.hiddenAt().ifPresent(at -> steps.add(ClockStep.done("Hidden as a precaution", at)));
        if (isUndecided() && shown.hiddenAt().isEmpty()) {
            shown.hideDueAt()
                    .ifPresent(at -> steps.add(ClockStep.due("Hidden as a precaution, once verified", at, now)));
        }
        if (isUndecided()) {
            steps.add(ClockStep.due("Decision", shown.decideDueAt(), now));
        }
        shown.rulings().stream()
                .filter(ruling -> ruling.round() == Ruling.Round.DECISION)
                .forEach(ruling -> steps.add(ClockStep.done("Decided", ruling.at())));
        shown.appealedAt().ifPresent(at -> steps.add(ClockStep.done("Appealed", at)));
        if (shown.state() == TakedownState.DECIDED) {
            shown.appealUntil().ifPresent(at -> steps.add(ClockStep.due("Appeal open", at, now)));
        }
        shown.rulings().stream()
                .filter(ruling -> ruling.round() == Ruling.Round.APPEAL)
                .forEach(ruling -> steps.add(ClockStep.done("Appeal decided", ruling.at())));
        return steps;
    }

    private boolean isUndecided() {
        return shown.state() == TakedownState.RECEIVED || shown.state() == TakedownState.VERIFIED;
    }

    public List<RulingView> getRulings() {
        return shown.rulings().stream().map(RulingView::new).toList();
    }

    public String getReceipt() {
        return shown.receipt();
    }

    public String getWish() {
        return shown.wish();
    }

    public List<Takedowns.AskedBrief> getBriefs() {
        return shown.briefs();
    }

    public String getOriginal() {
        return shown.original();
    }

    public boolean isToConfirm() {
        return shown.toConfirm();
    }

    public boolean isAppealable() {
        return shown.appealable();
    }

    public boolean isForgettable() {
        return shown.forgettable();
    }

    public String getAppeal() {
        return appeal;
    }

    public String getAppealError() {
        return appealError;
    }

    /** What was just done, in a sentence; empty if nothing was. */
    public String getDone() {
        return switch (done) {
            case "confirm" -> "Thank you. Your address is confirmed.";
            case "appeal" -> "Your appeal is received.";
            case "check" -> "The domain is proven. You can set its policy below.";
            case "choose" -> "The policy is set. It holds from the next request on.";
            case "forget" -> "Your name, your address and your words are deleted.";
            default -> "";
        };
    }
}
