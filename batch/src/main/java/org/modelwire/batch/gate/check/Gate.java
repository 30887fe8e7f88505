package org.modelwire.batch.gate.check;

import java.util.List;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;

/** One check that a draft must pass. Holds no state of a draft, so that one instance serves all. */
public interface Gate {

    /** The name under which its findings are listed, lower case with hyphens. */
    String name();

    /** What it asks of a draft, for readers. */
    GateDescription describe();

    /** What it objects to in a draft, in the order of the draft's sentences; empty if nothing. */
    List<Finding> check(GateInput input);
}
