package org.modelwire.batch.publisher;

import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A path as robots.txt writes it: a prefix with {@code *} for anything and {@code $} for the end (RFC 9309, 2.2.3). */
record PathPattern(String written) {

    /** Whether the path and query of an address begin with this. */
    boolean matches(URI address) {
        boolean atEnd = written.endsWith("$");
        String body = atEnd ? written.substring(0, written.length() - 1) : written;
        String pattern =
                Arrays.stream(body.split("\\*+", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(pattern + (atEnd ? "" : ".*"), Pattern.DOTALL)
                .matcher(pathOf(address))
                .matches();
    }

    /** The longer of two matches is the more specific one. */
    int length() {
        return written.length();
    }

    private static String pathOf(URI address) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }
}
