package org.modelwire.web.api.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Answers for what the server refuses before any resource is asked: no such address, method or media type. */
@Provider
public class FrameworkExceptionMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException e) {
        Response given = e.getResponse();
        Problem problem = problem(given.getStatus());
        return Optional.ofNullable(given.getHeaderString(HttpHeaders.ALLOW))
                .map(allowed -> problem.withHeader(HttpHeaders.ALLOW, allowed))
                .orElse(problem)
                .toResponse();
    }

    static Problem problem(int status) {
        Status known = Status.fromStatusCode(status);
        if (known == null) {
            return Problem.of(status, "http-" + status, "The request was refused.");
        }
        return switch (known) {
            case BAD_REQUEST -> Problem.of(known, "bad-request", "The request cannot be read.");
            case NOT_FOUND -> Problem.of(known, "not-found", "There is nothing at this address.");
            case METHOD_NOT_ALLOWED ->
                Problem.of(
                        known, "method-not-allowed", "This address does not take this method; see the Allow header.");
            case NOT_ACCEPTABLE ->
                Problem.of(known, "not-acceptable", "The answer is JSON; send \"Accept: application/json\".");
            case UNSUPPORTED_MEDIA_TYPE ->
                Problem.of(
                        known,
                        "unsupported-media-type",
                        "This address does not take the Content-Type of the request; send application/json, or"
                                + " application/xml for OPML.");
            default -> Problem.of(known, "http-" + status, known.getReasonPhrase() + ".");
        };
    }
}
