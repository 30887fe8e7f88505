package org.modelwire.web.support;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Takes note of a refusal by whatever stands behind the filter, so that a page of ours can tell the reader. */
public final class RefusalCatcher extends HttpServletResponseWrapper {

    private int refusal;

    public RefusalCatcher(HttpServletResponse response) {
        super(response);
    }

    /** The status that was refused with; 0 if nothing was. */
    public int refusal() {
        return refusal;
    }

    @Override
    public void sendError(int status) {
        refusal = status;
    }

    @Override
    public void sendError(int status, String message) {
        refusal = status;
    }
}
