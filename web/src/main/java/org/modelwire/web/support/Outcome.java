package org.modelwire.web.support;

import jakarta.servlet.http.HttpServletResponse;

/** Whether there is something to show at an address. */
public enum Outcome {
    FOUND(HttpServletResponse.SC_OK),
    UNKNOWN(HttpServletResponse.SC_NOT_FOUND),
    /** It was there, and is gone for good. */
    WITHDRAWN(HttpServletResponse.SC_GONE),
    /** The law wants it gone (RFC 7725). */
    LEGAL(451),
    /** Its story is told at another address, see {@link PageContent#movedTo}. */
    MOVED(HttpServletResponse.SC_MOVED_PERMANENTLY);

    private final int status;

    Outcome(int status) {
        this.status = status;
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }
}
