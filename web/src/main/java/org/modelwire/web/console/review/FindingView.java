package org.modelwire.web.console.review;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.brief.review.FindingKey;
import org.modelwire.brief.review.OpenPoint;

/** A finding beside its sentence, with what editors have said to it and the reason that one is typing. */
public final class FindingView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String gate;
    private final String level;
    private final String words;
    private final String evidence;
    private final String missing;
    private final boolean open;
    private final boolean acceptable;
    private final boolean grave;
    private final List<String> accepted;
    private String reason = "";

    FindingView(OpenPoint point) {
        Finding finding = point.finding();
        key = FindingKey.of(finding);
        gate = finding.gate();
        level = finding.severity().name().toLowerCase(Locale.ROOT);
        words = finding.end() > finding.start()
                        && finding.end() <= finding.sentence().length()
                ? finding.sentence().substring(finding.start(), finding.end())
                : "";
        evidence = finding.evidence();
        missing = point.missing();
        open = point.isOpen();
        acceptable = point.rule().isAcceptable();
        grave = finding.severity() == Severity.BLOCK;
        accepted = point.accepted().stream()
                .map(one -> one.editor() + ": " + one.why())
                .toList();
    }

    public String getKey() {
        return key;
    }

    public String getGate() {
        return gate;
    }

    /** "block" or "review". */
    public String getLevel() {
        return level;
    }

    /** The words that are meant; empty if the whole sentence is. */
    public String getWords() {
        return words;
    }

    public String getEvidence() {
        return evidence;
    }

    /** What has to happen before the text can go out. */
    public String getMissing() {
        return missing;
    }

    /** Whether it keeps the text from going out. */
    public boolean isOpen() {
        return open;
    }

    /** Whether an editor can accept it, and should. */
    public boolean isAcceptable() {
        return open && acceptable;
    }

    public boolean isGrave() {
        return grave;
    }

    /** Who accepted it and why. */
    public List<String> getAccepted() {
        return accepted;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
