package org.modelwire.batch.publisher;

import java.util.List;
import java.util.OptionalInt;
import org.modelwire.publisher.PublisherPolicy;

/**
 * What we may do with an article as far as its publisher's signals go.
 *
 * @param policy the strictest that any rule asks for
 * @param maxSnippet the most characters that a summary may have, if the publisher limits it
 * @param rules everything that was said, also what has no effect
 */
public record RightsDecision(PublisherPolicy policy, OptionalInt maxSnippet, List<RightsRule> rules) {}
