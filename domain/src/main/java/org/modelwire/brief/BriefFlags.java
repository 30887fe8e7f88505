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

    /** A reader objects: the brief is flagged, unless it is so already for another reader. */
    public void report(Brief brief, String why, Instant now) {
        raiseOnce(brief, FlagKind.READER_REPORT, why, "reader", now);
    }

    /** Flags one brief, unless it is flagged for the same kind of reason and nobody has acted on that. */
    void raiseOnce(Brief brief, FlagKind kind, String why, String actor, Instant now) {
        if (notes.findOpenFlags(brief).stream().noneMatch(flag -> flag.kind() == kind)) {
            raise(brief, Optional.empty(), kind, why, actor, now);
        }
    }

    /** Every reader who objected has an answer. */
    public void answerReports(Brief brief, String actor, Instant now) {
        notes.findOpenFlags(brief).stream()
                .filter(flag -> flag.kind() == FlagKind.READER_REPORT)
                .forEach(flag -> resolve(flag, actor, now));
    }

    /** Takes note that somebody has acted on everything that a brief was flagged for. */
    void resolve(Brief brief, String actor, Instant now) {
        notes.findOpenFlags(brief).forEach(flag -> resolve(flag, actor, now));
    }

    /** An editor has looked at what a brief was flagged for and says what follows. */
    void answer(BriefFlag flag, String why, String actor, Instant now) {
        flag.resolve(actor, now);
        changes.fire(new StateChanged(ITEM, flag.id(), Optional.of(flag.kind().name()), RESOLVED, actor, why, now));
    }

    private void resolve(BriefFlag flag, String actor, Instant now) {
        answer(flag, flag.brief().slug(), actor, now);
    }
}
