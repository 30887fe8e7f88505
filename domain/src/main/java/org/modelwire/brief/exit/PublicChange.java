package org.modelwire.brief.exit;

import java.time.Instant;
import java.util.Optional;
import org.modelwire.brief.CorrectedWords;
import org.modelwire.brief.Gone;

/**
 * Something that a brief no longer says as it once did.
 *
 * @param id tells apart what happened in the same instant
 * @param headline of the brief as it stands; of a withdrawn one, as it stood
 * @param words for a correction: what was wrong, what it says now, and why
 * @param why how an updated text came about; empty for the others
 * @param gone how it is gone; only for a withdrawal
 * @param successor slug of the public brief that tells the story now; only for a withdrawal
 */
public record PublicChange(
        long id,
        Instant at,
        WireEvent.Kind kind,
        String slug,
        String headline,
        Optional<CorrectedWords> words,
        String why,
        Optional<Gone> gone,
        Optional<String> successor) {

    /** Its place among all changes. */
    public PageKey key() {
        return new PageKey(at, id);
    }
}
