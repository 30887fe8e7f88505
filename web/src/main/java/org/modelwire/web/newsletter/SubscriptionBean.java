package org.modelwire.web.newsletter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelwire.newsletter.Rhythm;
import org.modelwire.newsletter.SubscriberDesk.Subscription;
import org.modelwire.newsletter.SubscriberState;
import org.modelwire.web.form.FormContent;
import org.modelwire.web.support.Outcome;

/**
 * A reader's own page, at an address that stands in a letter to the reader's mailbox. Following the link changes nothing, for
 * mail scanners follow links too; what changes something is sent. A mail program unsubscribes with one click (RFC 8058).
 */
@Named("subscription")
@RequestScoped
public class SubscriptionBean implements FormContent {

    private static final String ONE_CLICK = "List-Unsubscribe";

    @Inject
    private Letters letters;

    private Subscription subscription;
    private Choices choices;
    private String said = "";
    private String subjectError = "";

    @Override
    public Outcome load(String token, HttpServletRequest request) {
        Optional<Subscription> found = letters.find(token);
        found.ifPresent(known -> {
            subscription = known;
            Set<String> slugs = letters.slugs(known.subjects());
            choices = new Choices(known.rhythm(), slugs.isEmpty(), slugs);
        });
        return found.isPresent() ? Outcome.FOUND : Outcome.UNKNOWN;
    }

    @Override
    public Outcome submit(String token, HttpServletRequest request) {
        if ("One-Click".equals(request.getParameter(ONE_CLICK))) {
            return letters.end(token) ? Outcome.SILENT : Outcome.UNKNOWN;
        }
        String action = Optional.ofNullable(request.getParameter("action")).orElse("");
        boolean taken = switch (action) {
            case "confirm" -> letters.confirm(token);
            case "leave" -> letters.end(token);
            case "choose" -> choose(token, Choices.of(request));
            default -> false;
        };
        Outcome outcome = load(token, request);
        if (!subjectError.isEmpty()) {
            choices = Choices.of(request);
        }
        said = taken ? action : "";
        return outcome == Outcome.FOUND && !taken ? Outcome.UNFIT : outcome;
    }

    private boolean choose(String token, Choices wanted) {
        if (wanted.isNothing()) {
            subjectError = "Please tick at least one subject, or choose everything.";
            return false;
        }
        return letters.choose(token, wanted.rhythm(), wanted.wanted());
    }

    /** Whether the reader can agree now. */
    public boolean isToConfirm() {
        return subscription.toConfirm();
    }

    /** Whether the link came too late. */
    public boolean isExpired() {
        return subscription.state() == SubscriberState.PENDING && !subscription.toConfirm();
    }

    /** Whether letters go out to the reader. */
    public boolean isConfirmed() {
        return subscription.state() == SubscriberState.CONFIRMED;
    }

    public boolean isEnded() {
        return subscription.state() == SubscriberState.ENDED;
    }

    public boolean isJustConfirmed() {
        return said.equals("confirm");
    }

    public boolean isJustChanged() {
        return said.equals("choose");
    }

    public String getSubjectError() {
        return subjectError;
    }

    public boolean isDaily() {
        return choices.rhythm() == Rhythm.DAILY;
    }

    public boolean isAll() {
        return choices.all();
    }

    public List<SubjectChoice> getSubjects() {
        return letters.choices(choices.subjects());
    }
}
