package org.modelwire.web.console.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.modelwire.config.SiteConfig;

/**
 * Tells what one of our own pages sends from what another site makes a browser send, by what browsers say about it: {@code
 * Sec-Fetch-Site} (Fetch Metadata Request Headers) and {@code Origin} (RFC 6454, section 7).
 */
final class OwnOrigin {

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private OwnOrigin() {}

    /** Whether a request does not come from another site; one without either header comes from no browser. */
    static boolean sent(HttpServletRequest request, SiteConfig site) {
        String fetch = request.getHeader("Sec-Fetch-Site");
        if (fetch != null && !OWN.contains(fetch)) {
            return false;
        }
        String origin = request.getHeader("Origin");
        return origin == null
                || authority(origin).equals(request.getHeader("Host"))
                || origin.equals(origin(site.url()));
    }

    private static String authority(String origin) {
        return origin.replaceFirst("^https?://", "");
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
