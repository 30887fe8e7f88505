package org.modelwire.web.newsletter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.modelwire.config.MailConfig;
import org.modelwire.newsletter.MailAddress;
import org.modelwire.newsletter.Rhythm;
import org.modelwire.web.form.FormContent;
import org.modelwire.web.form.FormGuard;
import org.modelwire.web.support.Outcome;

/** The form at which letters are asked for. Its answer is the same for every address, known or not. */
@Named("subscribe")
@RequestScoped
public class SubscribeBean implements FormContent {

    private static final String FORM = "subscribe";
    private static final int LONGEST = 320;

    @Inject
    private MailConfig mail;

    @Inject
    private FormGuard guard;

    @Inject
    private Letters letters;

    private Choices choices;
    private String address = "";
    private String addressError = "";
    private String subjectError = "";
    private String formError = "";
    private boolean done;

    @Override
    public Outcome load(String key, HttpServletRequest request) {
        choices = Choices.of(request);
        return Outcome.FOUND;
    }

    @Override
    public Outcome submit(String key, HttpServletRequest request) {
        choices = Choices.of(request);
        address = Optional.ofNullable(request.getParameter("address")).orElse("");
        address = address.length() > LONGEST ? address.substring(0, LONGEST) : address;
        if (!mail.isOn()) {
            return Outcome.UNFIT;
        }
        Optional<MailAddress> parsed = parse();
        subjectError = choices.isNothing() ? "Please tick at least one subject, or choose everything." : "";
        if (parsed.isEmpty() || choices.isNothing()) {
            return Outcome.UNFIT;
        }
        FormGuard.Verdict verdict = guard.check(FORM, request);
        formError = verdict.problem();
        done = formError.isEmpty();
        if (verdict == FormGuard.Verdict.WELCOME) {
            signUp(parsed.get());
        }
        return verdict.outcome();
    }

    private void signUp(MailAddress to) {
        try {
            letters.signUp(to, choices.rhythm(), choices.wanted());
        } catch (Exception e) {
            // A double click: the second time the address is there. What a failed commit throws differs between
            // servers.
            letters.signUp(to, choices.rhythm(), choices.wanted());
        }
    }

    private Optional<MailAddress> parse() {
        try {
            return Optional.of(MailAddress.of(address));
        } catch (IllegalArgumentException e) {
            addressError = e.getMessage();
            return Optional.empty();
        }
    }

    /** Whether letters can be sent at all. */
    public boolean isOn() {
        return mail.isOn();
    }

    /** Whether a letter is on its way, if the address can get one. */
    public boolean isDone() {
        return done;
    }

    public String getAddress() {
        return address;
    }

    public String getAddressError() {
        return addressError;
    }

    public String getSubjectError() {
        return subjectError;
    }

    public String getFormError() {
        return formError;
    }

    public boolean isWrong() {
        return !(addressError + subjectError + formError).isEmpty();
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

    public String getStamp() {
        return guard.stamp(FORM);
    }
}
