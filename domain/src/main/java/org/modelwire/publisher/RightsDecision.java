package org.modelwire.publisher;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What we may do with an article as far as its publisher's signals go.
 *
 * @param policy the strictest that any rule asks for
 * @param maxSnippet the most characters that a summary may have, if the publisher limits it
 * @param rules everything that was said, also what has no effect
 */
public record RightsDecision(PublisherPolicy policy, OptionalInt maxSnippet, List<RightsRule> rules) {

    /** The decision that some rules make. */
    public static RightsDecision of(List<RightsRule> rules, OptionalInt maxSnippet) {
        PublisherPolicy strictest =
                rules.stream().map(RightsRule::policy).reduce(PublisherPolicy.FULL_BRIEF, PublisherPolicy::strictest);
        return new RightsDecision(strictest, maxSnippet, List.copyOf(rules));
    }

    /** The decision that these rules and some more make. */
    public RightsDecision with(List<RightsRule> more) {
        return of(Stream.concat(rules.stream(), more.stream()).toList(), maxSnippet);
    }
}
