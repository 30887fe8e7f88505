package org.modelwire.batch.publisher;

import java.net.URI;

/** A path as robots.txt writes it: a prefix with {@code *} for anything and {@code $} for the end (RFC 9309, 2.2.3). */
record PathPattern(String written) {

    /** Whether the path and query of an address begin with this; takes a time that grows with the length of both. */
    boolean matches(URI address) {
        String path = pathOf(address);
        boolean atEnd = written.endsWith("$");
        String[] parts = (atEnd ? written.substring(0, written.length() - 1) : written).split("\\*+", -1);
        if (!path.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length; i++) {
            boolean last = atEnd && i == parts.length - 1;
            int found = last ? lastPlace(path, parts[i], at) : path.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return !atEnd || at == path.length();
    }

    private static int lastPlace(String path, String end, int from) {
        int place = path.length() - end.length();
        return path.endsWith(end) && place >= from ? place : -1;
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
