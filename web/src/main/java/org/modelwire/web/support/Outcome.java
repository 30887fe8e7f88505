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
    MOVED(HttpServletResponse.SC_MOVED_PERMANENTLY),
    /** A form cannot be used as it was filled in: it is shown again, with what is wrong (RFC 9110, section 15.5.21). */
    UNFIT(422),
    /** Too many came from there: the form is shown again (RFC 6585, section 4). */
    TOO_MANY(429),
    /** It is done, and whoever asked for it is no person who reads a page. */
    SILENT(HttpServletResponse.SC_OK);

    private final int status;

    Outcome(int status) {
        this.status = status;
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }
}
