package org.modelwire.brief.review;

import java.util.List;
import org.modelwire.brief.draft.Finding;

/**
 * A finding as it stands with the editors.
 *
 * @param rule who can accept it
 * @param accepted who did, the first one first
 */
public record OpenPoint(Finding finding, AcceptanceRule rule, List<FindingAcceptance> accepted) {

    private static final String CITATIONS = "archive";

    /** Whether it keeps the text from going out. */
    public boolean isOpen() {
        return rule == AcceptanceRule.NEVER || accepted.size() < rule.editors();
    }

    /** What is missing, in words for an editor. */
    public String missing() {
        return switch (rule) {
            case NEVER ->
                finding.gate().equals(CITATIONS)
                        ? "must be changed; nobody can accept it. If the brief that it cites waits too, publish that one first"
                        : "must be changed; nobody can accept it";
            case TWO_EDITORS ->
                accepted.isEmpty()
                        ? "two different editors must accept it"
                        : "another editor than " + accepted.get(0).editor() + " must accept it too";
            case ONE_EDITOR -> "must be changed, or accepted with a reason";
            case NOBODY -> "for your eyes";
        };
    }
}
