package org.modelwire.brief.draft;

import java.util.List;

/**
 * What all gates together found.
 *
 * @param score how far the sources support headline and summary, 0.0 to 1.0; from 0.5 on they do. Below 0.5 whenever a
 *     gate on facts holds the draft
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
