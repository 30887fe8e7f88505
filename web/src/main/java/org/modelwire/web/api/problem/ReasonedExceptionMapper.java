package org.modelwire.web.api.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** Answers with the typed reason of what went wrong outside; the reason's word is the problem's type. */
@Provider
public class ReasonedExceptionMapper implements ExceptionMapper<ReasonedException> {

    @Override
    public Response toResponse(ReasonedException e) {
        return problem(e).toResponse();
    }

    static Problem problem(ReasonedException e) {
        return Problem.of(status(e.reason()), e.reason().code(), e.getMessage());
    }

    /**
     * Who is to act: 422 the caller, with another address or text; 502 and 504 the remote server; 503 whoever runs this
     * one.
     */
    private static int status(Reason reason) {
        return switch (reason) {
            case TOO_LARGE,
                    BLOCKED_ADDRESS,
                    ROBOTS,
                    RESERVED,
                    NOT_A_FEED,
                    BAD_ENCODING,
                    NO_ARTICLE_TEXT,
                    DUPLICATE,
                    STALE,
                    UNSUPPORTED_CLAIM,
                    COPIED_TEXT,
                    INJECTION -> 422;
            case DNS, TLS, REFUSED, HTTP_STATUS -> Status.BAD_GATEWAY.getStatusCode();
            case LLM_REFUSAL, LLM_TRUNCATED, LLM_BAD_JSON, LLM_CONTENT_FILTER -> Status.BAD_GATEWAY.getStatusCode();
            case TIMED_OUT, LLM_TIMEOUT -> Status.GATEWAY_TIMEOUT.getStatusCode();
            case LLM_RATE_LIMIT, LLM_QUOTA, LLM_AUTH, BUDGET, DATABASE, DISK, INTERRUPTED ->
                Status.SERVICE_UNAVAILABLE.getStatusCode();
        };
    }
}
