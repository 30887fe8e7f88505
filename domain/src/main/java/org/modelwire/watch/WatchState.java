package org.modelwire.watch;

import java.util.EnumSet;
import java.util.Set;
import org.modelwire.shared.State;

/** The life of a watch item; the one table of moves. */
public enum WatchState implements State<WatchState> {
    /** Its day has not come. */
    OPEN,
    /** Its day has come; an editor resolves it. */
    DUE,
    CAME_TRUE,
    DID_NOT,
    /** It can no longer be told. */
    VOID,
    /** Moved to a later day, with a reason. */
    EXTENDED;

    @Override
    public Set<WatchState> nextStates() {
        return switch (this) {
            case OPEN, EXTENDED -> EnumSet.of(DUE, VOID);
            case DUE -> EnumSet.of(CAME_TRUE, DID_NOT, VOID, EXTENDED);
            case CAME_TRUE, DID_NOT, VOID -> EnumSet.noneOf(WatchState.class);
        };
    }

    /** Whether an editor has said what came of it; nothing follows then. */
    public boolean isResolved() {
        return nextStates().isEmpty();
    }
}
