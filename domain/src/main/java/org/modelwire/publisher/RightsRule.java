package org.modelwire.publisher;

import java.util.Optional;

/**
 * One thing that a publisher said, as evidence for a decision.
 *
 * @param signal which convention, for example {@code tdmrep} or {@code content-signal}
 * @param matched the words that counted, as written
 * @param source where they stood: {@code robots.txt}, {@code tdmrep.json}, {@code header ...}, {@code meta ...},
 *     {@code link ...} or {@code licence ...}
 * @param policy the loosest policy that they leave; {@code FULL_BRIEF} for words without effect on briefs
 * @param document what was read, if it was read from somewhere
 */
public record RightsRule(
        String signal, String matched, String source, PublisherPolicy policy, Optional<RightsDocument> document) {

    /** A rule whose document is told later. */
    public RightsRule(String signal, String matched, String source, PublisherPolicy policy) {
        this(signal, matched, source, policy, Optional.empty());
    }

    /** The same rule with the document that it stood in. */
    public RightsRule in(RightsDocument where) {
        return new RightsRule(signal, matched, source, policy, Optional.of(where));
    }
}
