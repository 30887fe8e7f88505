package org.modelwire.web.page;

import jakarta.servlet.http.HttpServletResponse;

/** Whether there is something to show at an address. */
enum Outcome {
    FOUND(HttpServletResponse.SC_OK),
    UNKNOWN(HttpServletResponse.SC_NOT_FOUND),
    /** It was there, and is gone for good. */
    WITHDRAWN(HttpServletResponse.SC_GONE);

    private final int status;

    Outcome(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
