package org.modelwire.web.support;

import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.UUID;

/** Tells a passing trouble from a fault of ours. */
public final class Trouble {

    private static final int DEEPEST = 20;

    private Trouble() {}

    /** A number that an error page and the log share: eight hexadecimal digits, by chance. */
    public static String number() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** 503 if the database is behind it, 500 otherwise. */
    public static int status(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException) {
                return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            }
            cause = cause.getCause();
        }
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
