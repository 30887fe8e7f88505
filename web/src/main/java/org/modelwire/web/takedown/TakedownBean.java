package org.modelwire.web.takedown;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.config.MailConfig;
import org.modelwire.config.SiteConfig;
import org.modelwire.config.TakedownConfig;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.takedown.TakedownCause;
import org.modelwire.takedown.TakedownForm;
import org.modelwire.takedown.TakedownIntake;
import org.modelwire.takedown.TakedownWish;
import org.modelwire.web.form.FormContent;
import org.modelwire.web.form.FormGuard;
import org.modelwire.web.support.Outcome;

/** The form for publishers and persons, and the receipt. */
@Named("takedown")
@RequestScoped
public class TakedownBean implements FormContent {

    private static final String FORM = "takedown";

    /** What a machine gets that fills in the field which nobody sees; no request ever has it. */
    private static final TakedownIntake.Filed NOTHING = new TakedownIntake.Filed("T-0000-0000", "");

    @Inject
    private Takedowns takedowns;

    @Inject
    private FormGuard guard;

    @Inject
    private SiteConfig site;

    @Inject
    private TakedownConfig config;

    @Inject
    private MailConfig mail;

    private TypedRequest typed = TypedRequest.nothing();
    private Optional<TakedownIntake.Filed> filed = Optional.empty();
    private String formError = "";

    /** A policy in the words of a publisher. */
    public record PolicyView(String name, String meaning) {

        public String getName() {
            return name;
        }

        public String getMeaning() {
            return meaning;
        }
    }

    @Override
    public Outcome load(String key, HttpServletRequest request) {
        Optional.ofNullable(request.getParameter("brief"))
                .flatMap(path -> BriefAddress.slug(path, site.url()))
                .filter(slug -> takedowns.briefId(slug).isPresent())
                .ifPresent(slug -> typed.set("briefs", site.absolute("/briefs/" + slug)));
        return Outcome.FOUND;
    }

    @Override
    public Outcome submit(String key, HttpServletRequest request) {
        typed = TypedRequest.of(request);
        Optional<TakedownForm> form = typed.form(site.url(), takedowns::briefId);
        if (form.isEmpty()) {
            return Outcome.UNFIT;
        }
        FormGuard.Verdict verdict = guard.check(FORM, request);
        formError = verdict.problem();
        if (verdict == FormGuard.Verdict.WELCOME) {
            filed = Optional.of(takedowns.file(form.get()));
        } else if (verdict == FormGuard.Verdict.TRAPPED) {
            filed = Optional.of(NOTHING);
        }
        return verdict.outcome();
    }

    /** Every policy, from the loosest to the strictest. */
    public List<PolicyView> getPolicies() {
        return Arrays.stream(PublisherPolicy.values())
                .map(TakedownBean::inWords)
                .toList();
    }

    private static PolicyView inWords(PublisherPolicy policy) {
        return switch (policy) {
            case FULL_BRIEF ->
                new PolicyView("Full brief", "A summary in our own words with our context, and a link to your story.");
            case SUMMARY_ONLY -> new PolicyView("Summary only", "A summary and a link, without any context of ours.");
            case HEADLINE_AND_LINK ->
                new PolicyView("Headline and link", "Your headline and a link. No model reads your story.");
            case EXCLUDED -> new PolicyView("Excluded", "Nothing of yours appears here, and nothing is read.");
        };
    }

    /** Working days until a brief is hidden, in words. */
    public String getHideWithin() {
        return config.hideWithin() == 1 ? "One working day" : config.hideWithin() + " working days";
    }

    public String getDecideWithin() {
        return config.decideWithin() == 1 ? "One working day" : config.decideWithin() + " working days";
    }

    public String getCorrectWithin() {
        return config.correctWithin().toHours() + " hours";
    }

    public String getAppealOpen() {
        return config.appealMonths() == 1 ? "One month" : config.appealMonths() + " months";
    }

    public List<Choice> getWishes() {
        return Arrays.stream(TakedownWish.values())
                .map(wish -> new Choice(wish.name(), wish.label(), is("wish", wish.name())))
                .toList();
    }

    public List<Choice> getCauses() {
        return Arrays.stream(TakedownCause.values())
                .map(cause -> new Choice(cause.name(), cause.label(), is("cause", cause.name())))
                .toList();
    }

    private boolean is(String field, String value) {
        return typed.values().get(field).equals(value);
    }

    /** What was typed, by field. */
    public Map<String, String> getValues() {
        return typed.values();
    }

    /** What is wrong, by field. */
    public Map<String, String> getErrors() {
        return typed.errors();
    }

    public String getFormError() {
        return formError;
    }

    public boolean isWrong() {
        return !typed.errors().isEmpty() || !formError.isEmpty();
    }

    /** Whether the part for the United States stands open. */
    public boolean isUs() {
        return typed.isUs();
    }

    /** The number of the request; empty before it is sent. */
    public String getReceipt() {
        return filed.map(TakedownIntake.Filed::receipt).orElse("");
    }

    /** Path of the page at which the request can be followed; empty if there is none. */
    public String getStatusPath() {
        return filed.map(TakedownIntake.Filed::token)
                .filter(token -> !token.isEmpty())
                .map(token -> "/takedown/" + token)
                .orElse("");
    }

    /** Whether letters can be sent at all. */
    public boolean isMailed() {
        return mail.isOn();
    }

    public String getStamp() {
        return guard.stamp(FORM);
    }
}
