package org.modelwire.web.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.modelwire.web.support.EntityTag;
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

    /** Whether there is neither something to show nor another address. */
    public boolean isRefusal() {
        return reply.isEmpty() && location.isEmpty();
    }

    /** The same, said to be from then; what knows its own date keeps it. */
    Made dated(Function<EntityTag, Instant> at) {
        return new Made(status, reply.map(made -> made.dated(at)), location);
    }

    /**
     * Sends it; what is refused or elsewhere becomes the answer that the status stands for.
     *
     * @throws IOException if the reader has gone
     */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (reply.isPresent()) {
            reply.get().send(request, response);
        } else if (isRefusal()) {
            response.sendError(status);
        } else {
            response.setStatus(status);
            response.setHeader("Location", location);
        }
    }

    int size() {
        return reply.map(made -> made.body().size()).orElse(0);
    }
}
