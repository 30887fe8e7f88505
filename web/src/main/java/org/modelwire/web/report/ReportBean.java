package org.modelwire.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.modelwire.newsletter.MailAddress;
import org.modelwire.report.InaccuracyKind;
import org.modelwire.report.InaccuracyReport;
import org.modelwire.report.ReportForm;
import org.modelwire.web.form.FormContent;
import org.modelwire.web.form.FormGuard;
import org.modelwire.web.support.Outcome;

/** The form at which a reader says what is wrong in a brief, and the receipt. */
@Named("report")
@RequestScoped
public class ReportBean implements FormContent {

    private static final String FORM = "report";
    private static final int LONGEST_MAIL = 320;

    /** What a machine gets that fills in the field which nobody sees; no report ever has it. */
    private static final String NOTHING = "R-0000-0000";

    @Inject
    private Reports reports;

    @Inject
    private FormGuard guard;

    private Reports.Objectionable brief;
    private Optional<InaccuracyKind> kind = Optional.empty();
    private String sentence = "";
    private String words = "";
    private String mail = "";
    private String kindError = "";
    private String wordsError = "";
    private String mailError = "";
    private String formError = "";
    private String receipt = "";

    /** A kind that can be picked. */
    public record KindChoice(String name, String label, boolean chosen) {

        public String getName() {
            return name;
        }

        public String getLabel() {
            return label;
        }

        public boolean isChosen() {
            return chosen;
        }
    }

    @Override
    public Outcome load(String slug, HttpServletRequest request) {
        Optional<Reports.Objectionable> found = reports.find(slug);
        if (found.isEmpty()) {
            return reports.isWithdrawn(slug) ? Outcome.WITHDRAWN : Outcome.UNKNOWN;
        }
        brief = found.get();
        return Outcome.FOUND;
    }

    @Override
    public Outcome submit(String slug, HttpServletRequest request) {
        Outcome there = load(slug, request);
        if (there != Outcome.FOUND) {
            return there;
        }
        read(request);
        Optional<MailAddress> answerTo = judge();
        if (isWrong()) {
            return Outcome.UNFIT;
        }
        FormGuard.Verdict verdict = guard.check(FORM, request);
        formError = verdict.problem();
        if (verdict == FormGuard.Verdict.TRAPPED) {
            receipt = NOTHING;
        }
        return verdict == FormGuard.Verdict.WELCOME ? file(slug, answerTo) : verdict.outcome();
    }

    private void read(HttpServletRequest request) {
        String named = parameter(request, "kind", 40);
        kind = Arrays.stream(InaccuracyKind.values())
                .filter(known -> known.name().equals(named))
                .findFirst();
        sentence = parameter(request, "sentence", 40);
        words = parameter(request, "words", 2 * InaccuracyReport.MAX_WORDS);
        mail = parameter(request, "mail", LONGEST_MAIL).strip();
    }

    private static String parameter(HttpServletRequest request, String name, int most) {
        String value = Optional.ofNullable(request.getParameter(name)).orElse("");
        return value.length() > most ? value.substring(0, most) : value;
    }

    private Optional<MailAddress> judge() {
        kindError = kind.isEmpty() ? "Please say what kind of inaccuracy it is." : "";
        if (words.isBlank()) {
            wordsError = "Please say in a few words what is wrong.";
        } else if (words.length() > InaccuracyReport.MAX_WORDS) {
            wordsError = "This is longer than " + InaccuracyReport.MAX_WORDS + " characters. Please shorten it.";
        }
        try {
            return mail.isEmpty() ? Optional.empty() : Optional.of(MailAddress.of(mail));
        } catch (IllegalArgumentException e) {
            mailError = e.getMessage();
            return Optional.empty();
        }
    }

    private Outcome file(String slug, Optional<MailAddress> answerTo) {
        Optional<String> meant = getSentences().stream()
                .filter(ReportedSentence::chosen)
                .map(ReportedSentence::text)
                .findFirst();
        ReportForm form = new ReportForm(kind.orElseThrow(), meant, words.strip(), answerTo.map(MailAddress::text));
        Optional<String> filed = reports.file(slug, form);
        receipt = filed.orElse("");
        return filed.isPresent() ? Outcome.FOUND : Outcome.UNKNOWN;
    }

    /** The number of the report; empty before it is sent. */
    public String getReceipt() {
        return receipt;
    }

    /** Whether an answer was asked for. */
    public boolean isAnswered() {
        return !mail.isEmpty();
    }

    public String getHeadline() {
        return brief.headline();
    }

    public String getPath() {
        return "/briefs/" + brief.slug();
    }

    public List<KindChoice> getKinds() {
        return Arrays.stream(InaccuracyKind.values())
                .map(known -> new KindChoice(known.name(), known.label(), kind.equals(Optional.of(known))))
                .toList();
    }

    public List<ReportedSentence> getSentences() {
        return brief.sentences().stream()
                .map(text -> new ReportedSentence(
                        text, new ReportedSentence(text, false).getKey().equals(sentence)))
                .toList();
    }

    /** Whether no sentence is picked. */
    public boolean isWhole() {
        return getSentences().stream().noneMatch(ReportedSentence::chosen);
    }

    public String getWords() {
        return words;
    }

    public String getMail() {
        return mail;
    }

    public String getKindError() {
        return kindError;
    }

    public String getWordsError() {
        return wordsError;
    }

    public String getMailError() {
        return mailError;
    }

    public String getFormError() {
        return formError;
    }

    public boolean isWrong() {
        return !(kindError + wordsError + mailError + formError).isEmpty();
    }

    public String getStamp() {
        return guard.stamp(FORM);
    }
}
