package org.modelwire.report;

import java.util.EnumSet;
import java.util.Set;
import org.modelwire.shared.State;

/** The life of a report; the one table of moves. */
public enum ReportState implements State<ReportState> {
    OPEN,
    /** An editor has looked and said what follows. */
    RESOLVED;

    @Override
    public Set<ReportState> nextStates() {
        return this == OPEN ? EnumSet.of(RESOLVED) : EnumSet.noneOf(ReportState.class);
    }
}
