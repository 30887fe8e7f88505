package org.modelwire.report;

import java.util.EnumSet;
import java.util.Set;

/** The life of a report; the one table of moves. */
public enum ReportState {
    OPEN,
    /** An editor has looked and said what follows. */
    RESOLVED;

    /** The states that may follow. */
    public Set<ReportState> nextStates() {
        return this == OPEN ? EnumSet.of(RESOLVED) : EnumSet.noneOf(ReportState.class);
    }
}
