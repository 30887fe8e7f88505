package org.modelwire.web.support;

import jakarta.servlet.http.HttpServletResponse;

/** The headers that stand on every answer. Only our own files run or are loaded, no frame shows us. */
public final class SecurityHeaders {

    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private SecurityHeaders() {}

    /** Sets them; a resource that needs another policy sets its own afterwards. */
    public static void apply(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        applyWithoutPolicy(response);
    }

    /** Sets all but the policy about scripts, for pages whose policy is made with them. */
    public static void applyWithoutPolicy(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }
}
