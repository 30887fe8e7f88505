package org.modelwire.batch.publisher;

import org.modelwire.publisher.PublisherPolicy;

/**
 * One thing that a publisher said, as evidence for a decision.
 *
 * @param signal which convention, for example {@code tdmrep} or {@code content-signal}
 * @param matched the words that counted, as written
 * @param source where they stood: {@code robots.txt}, {@code tdmrep.json}, {@code header ...} or {@code meta ...}
 * @param policy the loosest policy that they leave; {@code FULL_BRIEF} for words without effect on briefs
 */
public record RightsRule(String signal, String matched, String source, PublisherPolicy policy) {}
