package org.modelwire.web.api.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers for everything that nobody foresaw: the caller gets a number, the log gets the number and the cause. */
@Provider
public class UnforeseenExceptionMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UnforeseenExceptionMapper.class.getName());

    @Override
    public Response toResponse(Throwable e) {
        String error = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, e, () -> "request failed error=" + error);
        return Problem.of(
                        Status.INTERNAL_SERVER_ERROR,
                        "internal",
                        "Something went wrong here. The server's log says what, at error=" + error + ".")
                .with("error", error)
                .toResponse();
    }
}
