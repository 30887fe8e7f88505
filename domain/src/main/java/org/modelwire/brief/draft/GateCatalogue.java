package org.modelwire.brief.draft;

import java.util.List;

/** The gates that are running, for the page that tells readers how briefs are checked. */
public interface GateCatalogue {

    /** Every gate, in the order in which they run. */
    List<GateDescription> gates();
}
