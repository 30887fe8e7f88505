package org.modelwire.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.StateChanged;

/**
 * The one door to publication. Whoever wants a text out comes through here, be it a new brief or the update of a public
 * one: the gates judge the text as it stands, the publishers' rights are decided again, every cited brief must be out
 * itself, and the exits learn of it in the same transaction. What is out changes or goes by {@link Corrections}.
 */
@ApplicationScoped
@Transactional
public class Publication {

    /** A brief in the audit trail. */
    static final String ITEM = "brief";

    /** The text of a public brief that waits to replace the current one, under the brief's id. */
    static final String CANDIDATE = "brief candidate";

    @Inject
    private BriefRepository briefs;

    @Inject
    private Examination examination;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Event<BriefEvent> exits;

    @Inject
    private Clock clock;

    /**
     * Lets every gate judge the pending text of a brief, keeps what they find beside what was found while it was written,
     * and moves it to review or holds it. What readers of a public brief see stays as it is.
     *
     * @return the state that follows
     */
    public BriefState check(long briefId, String actor) {
        Brief brief = briefs.get(briefId);
        List<Finding> found = examination.gates(brief.pending()).findings();
        boolean held = Stream.concat(kept(brief).stream(), found.stream())
                .anyMatch(finding -> finding.severity() == Severity.BLOCK);
        moved(brief, held, found, actor);
        return brief.pendingState();
    }

    private void moved(Brief brief, boolean held, List<Finding> findings, String actor) {
        Instant now = clock.instant();
        BriefState before = brief.pendingState();
        brief.pending().keep(findings);
        brief.checked(held, now);
        changes.fire(StateChanged.of(
                brief.hasCandidate() ? CANDIDATE : ITEM,
                brief.id(),
                before,
                brief.pendingState(),
                actor,
                summary(kept(brief)),
                now));
    }

    private static List<Finding> kept(Brief brief) {
        return brief.pending().findings().stream().map(BriefFinding::finding).toList();
    }

    private static String summary(List<Finding> findings) {
        return findings.isEmpty()
                ? "every gate passed"
                : findings.size() + " findings, first: " + findings.get(0).gate() + ": "
                        + findings.get(0).evidence();
    }

    /**
     * Publishes the pending text of a brief without a person, if there is nothing at all to object to. Otherwise it stays
     * in review, or is held if something changed since it was checked.
     *
     * @return the state that follows; {@link BriefState#isPublic} if the text is out
     */
    public BriefState publishByItself(long briefId, String actor) {
        Brief brief = briefs.get(briefId);
        if (!brief.pending().findings().isEmpty()) {
            return brief.pendingState();
        }
        List<Finding> findings =
                new ArrayList<>(examination.gates(brief.pending()).findings());
        findings.addAll(examination.objections(brief.pending()));
        if (findings.isEmpty()) {
            letOut(brief, actor, "passed every gate");
        } else {
            moved(brief, true, findings, actor);
        }
        return brief.pendingState();
    }

    private void letOut(Brief brief, String actor, String why) {
        Instant now = clock.instant();
        boolean update = brief.hasCandidate();
        BriefState before = brief.state();
        brief.publish(now);
        BriefRevision text = brief.current();
        changes.fire(StateChanged.of(
                ITEM, brief.id(), before, brief.state(), actor, update ? text.why() + "; " + why : why, now));
        exits.fire(
                update
                        ? new BriefUpdated(brief.id(), brief.slug(), text.watch(), text.why(), now)
                        : new BriefPublished(brief.id(), brief.slug(), text.watch(), now));
    }

    /** What the gates find in a text that an editor answers for. */
    List<Finding> judge(BriefRevision text) {
        return examination.gates(text).findings();
    }

    /** Holds the pending text of a brief for an editor, with what stands against it. */
    void hold(Brief brief, List<Finding> findings, String actor) {
        if (brief.pendingState() == BriefState.HELD) {
            brief.pending().keep(findings);
        } else {
            moved(brief, true, findings, actor);
        }
    }
}
