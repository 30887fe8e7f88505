package org.modelwire.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.shared.IllegalStateChangeException;

/** A dated, checkable expectation that a brief printed. */
@Entity
@Table(name = "watch_item")
public class WatchItem {

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
        move(WatchState.OPEN, now);
        text = watch.text();
        checkHow = watch.check();
        dueOn = day;
    }

    /** Its brief is gone or no longer names it. */
    void lapse(Instant now) {
        move(WatchState.VOID, now);
    }

    private void move(WatchState next, Instant now) {
        if (!state.nextStates().contains(next) && !(isOpen() && next == WatchState.OPEN)) {
            throw new IllegalStateChangeException("watch item", id, state, next);
        }
        state = next;
        changedAt = now;
    }

    /** Its day has come. */
    void fallDue(Instant now) {
        if (!state.nextStates().contains(WatchState.DUE)) {
            throw new IllegalStateChangeException("watch item", id, state, WatchState.DUE);
        }
        state = WatchState.DUE;
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
}
