package org.modelwire.takedown.notice;

import java.util.EnumSet;
import java.util.Set;
import org.modelwire.shared.State;

/** The life of a letter about a request; the one table of moves. */
public enum NoticeState implements State<NoticeState> {
    /** To be sent, for the first time or because the mail server put it off. */
    WAITING,
    /** Somebody is about to send it, or died while doing so. */
    CLAIMED,
    /** The mail server took it. */
    SENT,
    /** The mail server will not take it. */
    REFUSED,
    /** Nobody knows whether it was taken; it is never sent again. */
    UNKNOWN;

    @Override
    public Set<NoticeState> nextStates() {
        return switch (this) {
            case WAITING -> EnumSet.of(CLAIMED, REFUSED);
            case CLAIMED -> EnumSet.of(SENT, WAITING, REFUSED, UNKNOWN);
            case SENT, REFUSED, UNKNOWN -> EnumSet.noneOf(NoticeState.class);
        };
    }
}
