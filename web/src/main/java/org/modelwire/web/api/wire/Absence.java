package org.modelwire.web.api.wire;

import java.util.Optional;
import org.modelwire.brief.Gone;

/**
 * How a brief is gone.
 *
 * @param successor slug of the public brief that tells its story now
 */
public record Absence(Gone how, Optional<String> successor) {

    /** 410, or 451 (RFC 7725). */
    public static int status(Gone how) {
        return how == Gone.LEGAL ? 451 : 410;
    }
}
