package org.modelwire.web.support;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates of HTTP headers (RFC 9110, section 5.6.7), which are those of RSS too. */
public final class HttpDate {

    // two digits for the day, which RFC_1123_DATE_TIME does not write
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    private HttpDate() {}

    /** The date in words, cut to the second. */
    public static String of(Instant at) {
        return FORMAT.format(at.atOffset(ZoneOffset.UTC));
    }
}
