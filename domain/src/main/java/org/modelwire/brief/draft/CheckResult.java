package org.modelwire.brief.draft;

import java.util.List;

/**
 * What all gates together found.
 *
 * @param score share of the draft's sentences without a finding, 0.0 to 1.0
 * @param findings in the order of the gates
 */
public record CheckResult(double score, List<Finding> findings) {

    /** The verdict that follows from the gravest finding. */
    public Verdict verdict() {
        return findings.stream()
                .map(finding -> finding.severity() == Severity.BLOCK ? Verdict.BLOCK : Verdict.REVIEW)
                .max(Enum::compareTo)
                .orElse(Verdict.PASS);
    }
}
