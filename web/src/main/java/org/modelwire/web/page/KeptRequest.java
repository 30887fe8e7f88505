package org.modelwire.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** What a page that is kept for other readers may know of the request that it was made for. */
final class KeptRequest extends HttpServletRequestWrapper {

    private final Route route;

    KeptRequest(Route.Match match, HttpServletRequest request) {
        super(request);
        this.route = match.route();
    }

    /** {@inheritDoc} Asking for one that is not part of what the page is kept under is a mistake of ours. */
    @Override
    public String getParameter(String name) {
        if (!route.parameters().contains(name)) {
            throw new IllegalArgumentException(route + " does not declare the parameter " + name);
        }
        return super.getParameter(name);
    }
}
