package org.modelwire.brief;

import java.time.Instant;

/** Something that readers of a brief see. Fired inside the transaction of the change, so that exits follow or undo it. */
public sealed interface BriefEvent
        permits BriefPublished, BriefUpdated, BriefCorrected, BriefHidden, BriefRestored, BriefWithdrawn {

    /** The brief. */
    long briefId();

    /** The readable part of its address. */
    String slug();

    /** When it happened. */
    Instant at();
}
