package org.modelwire.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.shared.StateChanged;

/** Flags briefs for editors, with an audit entry each, in the transaction of whoever calls. */
@ApplicationScoped
public class BriefFlags {

    private static final String ITEM = "brief flag";
    private static final String RESOLVED = "RESOLVED";

    @Inject
    private BriefRepository briefs;

    @Inject
    private BriefNoteRepository notes;

    @Inject
    private Event<StateChanged> changes;

    /** Flags every brief that cites one whose text has changed or is gone. */
    void raiseOnCiting(Brief cause, FlagKind kind, String why, String actor, Instant now) {
        for (Brief citing : briefs.findCiting(cause)) {
            raise(citing, Optional.of(cause), kind, "cites " + cause.slug() + ": " + why, actor, now);
        }
    }

    /** Flags one brief. */
    void raise(Brief brief, Optional<Brief> cause, FlagKind kind, String why, String actor, Instant now) {
        BriefFlag flag = new BriefFlag(brief, cause, kind, why, now);
        notes.add(flag);
        changes.fire(StateChanged.created(ITEM, flag.id(), kind, actor, brief.slug() + " " + why, now));
    }

    /** Takes note that somebody has acted on everything that a brief was flagged for. */
    void resolve(Brief brief, String actor, Instant now) {
        for (BriefFlag flag : notes.findOpenFlags(brief)) {
            flag.resolve(actor, now);
            changes.fire(new StateChanged(
                    ITEM, flag.id(), Optional.of(flag.kind().name()), RESOLVED, actor, brief.slug(), now));
        }
    }
}
