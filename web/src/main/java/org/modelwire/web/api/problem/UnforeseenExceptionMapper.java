package org.modelwire.web.api.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.shared.Reason;
import org.modelwire.web.support.Trouble;

/**
 * Answers for everything that nobody foresaw: the caller gets a number, the log gets the number and the cause. If the database
 * is behind it, the answer is 503: it may pass.
 */
@Provider
public class UnforeseenExceptionMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UnforeseenExceptionMapper.class.getName());

    @Override
    public Response toResponse(Throwable e) {
        String error = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, e, () -> "request failed error=" + error);
        Problem problem = Trouble.status(e) == Status.SERVICE_UNAVAILABLE.getStatusCode()
                ? Problem.of(
                        Status.SERVICE_UNAVAILABLE,
                        Reason.DATABASE.code(),
                        "The database does not answer as it should; try again later. The server's log says why, at error="
                                + error + ".")
                : Problem.of(
                        Status.INTERNAL_SERVER_ERROR,
                        "internal",
                        "Something went wrong here. The server's log says what, at error=" + error + ".");
        return problem.with("error", error).toResponse();
    }
}
