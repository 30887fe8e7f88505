package org.modelwire.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.modelwire.brief.Brief;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.shared.Texts;

/** A dated, checkable expectation that a brief printed. */
@Entity
@Table(name = "watch_item")
public class WatchItem {

    /** Longest note, in UTF-16 units; the width of {@code watch_item.note}. */
    public static final int MAX_NOTE = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    @Column(name = "brief_id", updatable = false)
    private long briefId;

    private String text;

    @Column(name = "check_how")
    private String checkHow;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private WatchState state;

    private String note;

    private String resolver;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "evidence_brief_id")
    private Brief evidence;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For the persistence provider. */
    protected WatchItem() {}

    /** An item that a published brief opens. */
    WatchItem(long briefId, DraftWatch watch, LocalDate dueOn, Instant now) {
        this.briefId = briefId;
        this.text = watch.text();
        this.checkHow = watch.check();
        this.dueOn = dueOn;
        this.state = WatchState.OPEN;
        this.openedAt = now;
        this.changedAt = now;
    }

    /** Whether a later text of its brief can still change it. */
    boolean isOpen() {
        return state == WatchState.OPEN || state == WatchState.EXTENDED;
    }

    /** Whether it says the same. */
    boolean says(DraftWatch watch, LocalDate day) {
        return text.equals(watch.text()) && dueOn.equals(day);
    }

    /** An update of its brief names something else. */
    void replace(DraftWatch watch, LocalDate day, Instant now) {
        if (!isOpen()) {
            throw new IllegalStateChangeException("watch item", id, state, WatchState.OPEN);
        }
        state = WatchState.OPEN;
        changedAt = now;
        text = watch.text();
        checkHow = watch.check();
        dueOn = day;
    }

    /** Its brief is gone or no longer names it. */
    void lapse(Instant now) {
        moveTo(WatchState.VOID, now);
    }

    /** Its day has come. */
    void fallDue(Instant now) {
        moveTo(WatchState.DUE, now);
    }

    /**
     * An editor says what came of it.
     *
     * @param evidence the brief that shows it; null if none does
     */
    void resolve(WatchState outcome, String why, Brief evidence, String by, Instant now) {
        if (!outcome.isResolved()) {
            throw new IllegalArgumentException(outcome + " is no outcome");
        }
        moveTo(outcome, now);
        this.note = Texts.cut(why, MAX_NOTE);
        this.evidence = evidence;
        this.resolver = by;
    }

    /** An editor gives it a later day. */
    void extend(LocalDate until, String why, String by, Instant now) {
        moveTo(WatchState.EXTENDED, now);
        this.dueOn = until;
        this.note = Texts.cut(why, MAX_NOTE);
        this.resolver = by;
    }

    private void moveTo(WatchState next, Instant now) {
        state = state.to(next, "watch item", id);
        changedAt = now;
    }

    public Long id() {
        return id;
    }

    public long briefId() {
        return briefId;
    }

    public String text() {
        return text;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public WatchState state() {
        return state;
    }

    /** How it can be checked, in a sentence. */
    public String checkHow() {
        return checkHow;
    }

    /** What an editor said when resolving or extending it. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** The editor who resolved or extended it. */
    public Optional<String> resolver() {
        return Optional.ofNullable(resolver);
    }

    /** The brief that shows what came of it. */
    public Optional<Brief> evidence() {
        return Optional.ofNullable(evidence);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
