package org.modelwire.web.support;

import jakarta.servlet.http.HttpServletRequest;

/** A bean behind a page. It reads everything before the view is rendered, so that the status can still be chosen. */
public interface PageContent {

    /**
     * Reads what the page shows.
     *
     * @param key the variable part of the address; empty if the address has none
     */
    Outcome load(String key, HttpServletRequest request);

    /** Where the page is now, after {@link Outcome#MOVED}: a path of this site. */
    default String movedTo() {
        return "/";
    }
}
