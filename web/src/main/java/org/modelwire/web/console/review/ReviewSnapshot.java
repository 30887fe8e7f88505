package org.modelwire.web.console.review;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRevision;
import org.modelwire.brief.draft.Draft;
import org.modelwire.web.console.evidence.SourceView;
import org.modelwire.web.support.ReaderTime;

/** A brief as it stood when the page was made. */
public final class ReviewSnapshot implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long briefId;
    private final String slug;
    private final int number;
    private final String textHash;
    private final String state;
    private final boolean waiting;
    private final boolean open;
    private final boolean seen;
    private final String made;
    private final String reported;
    private final int significance;
    private final List<SourceView> sources;
    private final List<FlagView> flags;
    private final List<String> notes;
    private final List<TextVersion> versions;
    private final transient Draft draft;

    ReviewSnapshot(Brief brief, List<SourceView> sources, List<FlagView> flags, List<String> notes) {
        BriefRevision text = brief.pending();
        this.briefId = brief.id();
        this.slug = brief.slug();
        this.number = text.number();
        this.textHash = text.textHash();
        this.state = (brief.hasCandidate() ? "update, " : "")
                + brief.pendingState().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        this.waiting = brief.pendingState().isWaiting();
        this.open = !brief.state().isOver();
        this.seen = brief.state().isPublic();
        this.made = text.editor()
                        .map(editor -> "edited by " + editor + ", first written by ")
                        .orElse("written by ")
                + text.drafter();
        this.reported = ReaderTime.exact(brief.reportedAt());
        this.significance = brief.significance();
        this.sources = List.copyOf(sources);
        this.flags = List.copyOf(flags);
        this.notes = List.copyOf(notes);
        this.versions = brief.revisions().stream().map(TextVersion::new).toList();
        this.draft = text.draft();
    }

    /** The text that is judged; there only in the request that made the snapshot. */
    Draft draft() {
        return draft;
    }

    public long getBriefId() {
        return briefId;
    }

    public String getSlug() {
        return slug;
    }

    public int getNumber() {
        return number;
    }

    public String getTextHash() {
        return textHash;
    }

    public String getState() {
        return state;
    }

    /** Whether a text waits to be let out. */
    public boolean isWaiting() {
        return waiting;
    }

    /** Whether it can still be edited. */
    public boolean isOpen() {
        return open;
    }

    /** Whether readers see the brief. */
    public boolean isSeen() {
        return seen;
    }

    public String getMade() {
        return made;
    }

    public String getReported() {
        return reported;
    }

    public int getSignificance() {
        return significance;
    }

    public List<SourceView> getSources() {
        return sources;
    }

    public List<FlagView> getFlags() {
        return flags;
    }

    /** What editors have said about it. */
    public List<String> getNotes() {
        return notes;
    }

    /** Every text that it ever had, the first one first. */
    public List<TextVersion> getVersions() {
        return versions;
    }
}
