package org.modelwire.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.brief.review.Approval;
import org.modelwire.brief.review.Decision;
import org.modelwire.brief.review.FindingKey;
import org.modelwire.brief.review.HumanReview;
import org.modelwire.brief.review.OpenPoint;
import org.modelwire.brief.review.ReviewRepository;
import org.modelwire.brief.review.StaleTextException;
import org.modelwire.shared.IllegalStateChangeException;
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
    private StandingFindings standing;

    @Inject
    private ReviewRepository reviews;

    @Inject
    private BriefExits exits;

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
        exits.tell(StateChanged.of(
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
     * in review, or is held if something changed since it was checked. It is one of many that are published one after another, so
     * readers may see it together with the next ones.
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
            letOut(brief, Optional.empty(), actor, "passed every gate");
        } else {
            moved(brief, true, findings, actor);
        }
        return brief.pendingState();
    }

    /**
     * Publishes the pending text of a brief because an editor has reviewed its substance, if nothing stands against it that
     * editors have not accepted, and nothing is open that the brief is flagged for. The gates run again and rights are decided
     * again; what is new is kept with the text, which is held if it must not go out as it is. Nothing but this makes a text a
     * reviewed one.
     *
     * @throws StaleTextException if the pending text is not the one that was reviewed
     * @throws org.modelwire.shared.IllegalStateChangeException if no text of the brief waits
     */
    public Decision approve(long briefId, Approval approval) {
        Brief brief = briefs.get(briefId);
        BriefRevision text = brief.pending();
        if (!text.textHash().equals(approval.textHash())) {
            throw new StaleTextException(brief.slug(), text.number(), text.why());
        }
        if (!brief.pendingState().isWaiting()) {
            throw new IllegalStateChangeException(ITEM, briefId, brief.pendingState(), BriefState.PUBLISHED);
        }
        List<Finding> found = standing.standing(text, examination.gates(text).findings());
        List<OpenPoint> open =
                standing.points(brief, found).stream().filter(OpenPoint::isOpen).toList();
        List<String> flags = standing.flags(brief).stream().map(BriefFlag::why).toList();
        List<Finding> unknown = unknown(brief, found);
        Decision decision = new Decision(open, flags);
        if (decision.isOut()) {
            text.keep(unknown);
            letOut(
                    brief,
                    Optional.of(approval),
                    approval.editor().login(),
                    "reviewed by " + approval.editor().name());
        } else if (open.stream().anyMatch(point -> point.finding().severity() == Severity.BLOCK)) {
            hold(brief, unknown, approval.editor().login());
        }
        return decision;
    }

    private static List<Finding> unknown(Brief brief, List<Finding> found) {
        Set<String> known = kept(brief).stream().map(FindingKey::of).collect(Collectors.toSet());
        return found.stream()
                .filter(finding -> !known.contains(FindingKey.of(finding)))
                .toList();
    }

    private void letOut(Brief brief, Optional<Approval> approval, String actor, String why) {
        Instant now = clock.instant();
        boolean update = brief.hasCandidate();
        BriefState before = brief.state();
        if (approval.isPresent() && brief.pendingState() != BriefState.IN_REVIEW) {
            brief.checked(false, now);
        }
        brief.publish(now);
        BriefRevision text = brief.current();
        approval.ifPresent(review -> {
            reviews.add(new HumanReview(brief.id(), text.number(), review, now));
            reviews.findOrders(brief.id()).forEach(order -> order.done(now));
            brief.reviewed(review.editor().name());
        });
        exits.tell(
                StateChanged.of(
                        ITEM, brief.id(), before, brief.state(), actor, update ? text.why() + "; " + why : why, now),
                update
                        ? new BriefUpdated(brief.id(), brief.slug(), text.watch(), text.why(), now)
                        : new BriefPublished(brief.id(), brief.slug(), text.watch(), approval.isEmpty(), now));
    }

    /** An editor has put another text in the place of the pending one: the gates judge it at once. */
    void edited(Brief brief, BriefState before, String editor, String why) {
        exits.tell(StateChanged.of(
                brief.hasCandidate() ? CANDIDATE : ITEM,
                brief.id(),
                before,
                brief.pendingState(),
                editor,
                why,
                clock.instant()));
        check(brief.id(), editor);
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
