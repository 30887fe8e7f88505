package org.modelwire.web.console.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where to go once somebody is signed in: a page of the console, with what was asked of it, and nothing else at all. */
public final class ReturnAddress {

    /** Visible ASCII that may stand in an address, and in the text of an answer, as it is. */
    private static final Pattern QUERY = Pattern.compile("[!-~&&[^#\"<>\\\\]]{1,1000}");

    private ReturnAddress() {}

    /** What a request asks for; for a form that was sent, the page that it stood on. */
    static String of(HttpServletRequest request) {
        String query = "POST".equals(request.getMethod()) ? queryOfItsPage(request) : request.getQueryString();
        return checked(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }

    /** A form is sent to the path of its page alone, which does not say of which item the page was. */
    private static String queryOfItsPage(HttpServletRequest request) {
        try {
            URI page = new URI(Optional.ofNullable(request.getHeader("Referer")).orElse(""));
            return request.getRequestURI().equals(page.getRawPath()) ? page.getRawQuery() : null;
        } catch (URISyntaxException e) {
            return null; // what a browser never sends says nothing
        }
    }

    /** What somebody says was asked for, if it is a page of the console; the dashboard otherwise. */
    public static String checked(String wanted) {
        int end = wanted.indexOf('?');
        String query = end < 0 ? "" : wanted.substring(end + 1);
        return ConsolePage.find(end < 0 ? wanted : wanted.substring(0, end))
                .map(page -> QUERY.matcher(query).matches() ? page.getPath() + "?" + query : page.getPath())
                .orElse(ConsolePage.DASHBOARD.getPath());
    }
}
