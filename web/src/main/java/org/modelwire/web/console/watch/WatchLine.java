package org.modelwire.web.console.watch;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.modelwire.brief.Brief;
import org.modelwire.watch.WatchEvidence;
import org.modelwire.watch.WatchItem;
import org.modelwire.web.support.ReaderTime;

/** An item of the ledger with what is proposed for it and what an editor is typing. */
public final class WatchLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long id;
    private final String text;
    private final String how;
    private final String due;
    private final String state;
    private final String slug;
    private final String headline;
    private final List<Proposed> proposed;
    private String outcome;
    private String note = "";
    private String evidence = "";
    private String until = "";

    WatchLine(WatchItem item, Brief brief, List<WatchEvidence> evidence) {
        this.id = item.id();
        this.text = item.text();
        this.how = item.checkHow();
        this.due = ReaderTime.date(item.dueOn());
        this.state = item.state().name().toLowerCase(Locale.ROOT);
        this.slug = brief.slug();
        this.headline = brief.current().headline();
        this.outcome = isFallen() ? "CAME_TRUE" : "VOID";
        this.proposed = evidence.stream().map(Proposed::new).toList();
    }

    /** A brief that may tell what came of it. */
    public static final class Proposed implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String slug;
        private final String headline;
        private final String sentence;

        Proposed(WatchEvidence evidence) {
            slug = evidence.brief().slug();
            headline = evidence.brief().current().headline();
            sentence = evidence.sentence();
        }

        public String getSlug() {
            return slug;
        }

        public String getHeadline() {
            return headline;
        }

        public String getSentence() {
            return sentence;
        }
    }

    public long getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public String getHow() {
        return how;
    }

    public String getDue() {
        return due;
    }

    public String getState() {
        return state;
    }

    /** Whether its day has come. */
    public boolean isFallen() {
        return "due".equals(state);
    }

    public String getHeadline() {
        return headline;
    }

    public String getSlug() {
        return slug;
    }

    /** What an editor can say of it now, by the words on the form. */
    public Map<String, String> getOutcomes() {
        Map<String, String> outcomes = new LinkedHashMap<>();
        if (isFallen()) {
            outcomes.put("It came true", "CAME_TRUE");
            outcomes.put("It did not", "DID_NOT");
        }
        outcomes.put("It can no longer be told (void)", "VOID");
        return outcomes;
    }

    public List<Proposed> getProposed() {
        return proposed;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note == null ? "" : note;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence == null ? "" : evidence;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until == null ? "" : until;
    }
}
