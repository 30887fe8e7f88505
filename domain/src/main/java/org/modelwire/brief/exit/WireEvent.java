package org.modelwire.brief.exit;

import java.time.Instant;
import java.util.Optional;
import org.modelwire.brief.Gone;

/**
 * Something that happened to a brief before readers' eyes.
 *
 * @param id tells apart what happened in the same instant
 * @param gone how it is gone; only for a withdrawal
 * @param successor slug of the public brief that tells the story now; only for a withdrawal
 */
public record WireEvent(long id, Instant at, Kind kind, String slug, Optional<Gone> gone, Optional<String> successor) {

    /** What can happen. */
    public enum Kind {
        /** Its first text came out. */
        PUBLISHED,
        /** A further article changed its text. */
        UPDATED,
        /** An editor put words right. */
        CORRECTED,
        /** It is kept from readers for now: delete what you keep of it until it is {@link #RESTORED}. */
        HIDDEN,
        /** What was hidden is out again with the same text. */
        RESTORED,
        /** It is gone from every exit. */
        WITHDRAWN
    }

    /** Its place among all events. */
    public PageKey key() {
        return new PageKey(at, id);
    }
}
