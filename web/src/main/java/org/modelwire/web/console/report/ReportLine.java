package org.modelwire.web.console.report;

import java.io.Serializable;
import org.modelwire.report.InaccuracyReport;
import org.modelwire.web.support.ReaderTime;

/** What a reader says is wrong, and the answer that an editor is typing. */
public final class ReportLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String receipt;
    private final String kind;
    private final String words;
    private final String sentence;
    private final String received;
    private final String slug;
    private final String headline;
    private final boolean mail;
    private String answer = "";

    ReportLine(InaccuracyReport report) {
        receipt = report.receiptNumber();
        kind = report.kind().label();
        words = report.words();
        sentence = report.sentence().orElse("");
        received = ReaderTime.exact(report.receivedAt());
        slug = report.brief().slug();
        headline = report.brief().current().headline();
        mail = report.mail().isPresent();
    }

    public String getReceipt() {
        return receipt;
    }

    public String getKind() {
        return kind;
    }

    public String getWords() {
        return words;
    }

    /** The sentence that is meant; empty if none is. */
    public String getSentence() {
        return sentence;
    }

    public String getReceived() {
        return received;
    }

    public String getSlug() {
        return slug;
    }

    public String getHeadline() {
        return headline;
    }

    /** Whether the reader left an address for an answer. */
    public boolean isMail() {
        return mail;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer == null ? "" : answer;
    }
}
