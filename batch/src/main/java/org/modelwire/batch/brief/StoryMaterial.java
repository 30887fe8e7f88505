package org.modelwire.batch.brief;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.publisher.PublisherPolicy;

/**
 * A claimed story with all that a drafter needs.
 *
 * @param lead address of the earliest article
 * @param sources the articles that may be used, the lead first; at least one
 * @param policy the strictest of theirs
 * @param maxSnippet the most characters that their publishers let a summary have
 * @param reportedAt when it was first reported
 * @param rewrite the text that an editor sent back, if one did
 */
record StoryMaterial(
        long storyId,
        URI lead,
        List<SourceText> sources,
        PublisherPolicy policy,
        OptionalInt maxSnippet,
        Instant reportedAt,
        Optional<Rewrite> rewrite) {

    /** A story that is told from its articles alone. */
    StoryMaterial(
            long storyId,
            URI lead,
            List<SourceText> sources,
            PublisherPolicy policy,
            OptionalInt maxSnippet,
            Instant reportedAt) {
        this(storyId, lead, sources, policy, maxSnippet, reportedAt, Optional.empty());
    }
}
