package org.modelwire.web.cache;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.modelwire.web.support.Reply;

/**
 * What stands at an address.
 *
 * @param status of the answer
 * @param reply with 200 the whole answer; otherwise empty
 * @param location where it is now, for a status that moves the reader; otherwise empty
 */
public record Made(int status, Optional<Reply> reply, String location) {

    /** Something to show. */
    public static Made of(Reply reply) {
        return new Made(HttpServletResponse.SC_OK, Optional.of(reply), "");
    }

    /** Nothing to show. */
    public static Made refused(int status) {
        return new Made(status, Optional.empty(), "");
    }

    /** It is elsewhere on this site. */
    public static Made moved(int status, String location) {
        return new Made(status, Optional.empty(), location);
    }

    int size() {
        return reply.map(made -> made.body().size()).orElse(0);
    }
}
