package org.modelwire.web.watch;

import java.time.LocalDate;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.view.WatchView;

/**
 * An item of the ledger with what its page says beside it.
 *
 * @param kind of the brief that printed it; empty if it has none
 * @param checkHow how it can be told, in a sentence
 * @param opened when it was printed
 * @param changed when it came into its state
 */
public record LedgerItem(WatchView watch, String kind, String checkHow, LocalDate opened, LocalDate changed) {

    public WatchView getWatch() {
        return watch;
    }

    public String getKind() {
        return kind;
    }

    public String getCheckHow() {
        return checkHow;
    }

    public String getOpened() {
        return ReaderTime.date(opened);
    }

    public String getOpenedDay() {
        return opened.toString();
    }

    public String getChanged() {
        return ReaderTime.date(changed);
    }

    public String getChangedDay() {
        return changed.toString();
    }

    /** Whether an editor has said what came of it. */
    public boolean isResolved() {
        return watch.state().isResolved();
    }
}
