package org.modelwire.brief.review;

import java.util.Set;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;

/** How many editors it takes to let a text out in spite of a finding. The one table. */
public enum AcceptanceRule {
    /** Nobody can: what the finding names must be changed, or stays out. */
    NEVER(0),
    /** Named people stand in the text with something grave: two different editors. */
    TWO_EDITORS(2),
    /** One editor, with a reason. */
    ONE_EDITOR(1),
    /** None: the checklist covers it. */
    NOBODY(0);

    /** Reservations are the publisher's to lift, instructions have no place in a text at all. */
    private static final Set<Reason> NEVER_REASONS = Set.of(Reason.RESERVED, Reason.INJECTION);

    /** Without its form a text cannot be printed, and a citation of what is not out leads nowhere. */
    private static final Set<String> NEVER_GATES = Set.of("rights", "injection", "leftovers", "schema", "archive");

    private static final String LIVING_PERSON = "living-person";

    private final int editors;

    AcceptanceRule(int editors) {
        this.editors = editors;
    }

    /** The rule for a finding. */
    public static AcceptanceRule of(Finding finding) {
        if (finding.gate().equals(LIVING_PERSON)) {
            return TWO_EDITORS;
        }
        if (finding.severity() != Severity.BLOCK) {
            return NOBODY;
        }
        return NEVER_REASONS.contains(finding.reason()) || NEVER_GATES.contains(finding.gate()) ? NEVER : ONE_EDITOR;
    }

    /** How many different editors must accept it. */
    public int editors() {
        return editors;
    }

    /** Whether an editor can accept it at all. */
    public boolean isAcceptable() {
        return editors > 0;
    }
}
