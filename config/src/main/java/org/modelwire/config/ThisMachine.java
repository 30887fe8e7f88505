package org.modelwire.config;

import java.net.URI;
import java.util.regex.Pattern;

/** Tells addresses that never leave this machine (RFC 6761, section 6.3; RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.3). */
public final class ThisMachine {

    private static final Pattern NAME = Pattern.compile("(?i)(.*\\.)?localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private ThisMachine() {}

    /** Whether the host of an address is this machine. */
    public static boolean is(URI address) {
        return address.getHost() != null && NAME.matcher(address.getHost()).matches();
    }

    /** Whether nobody on the way can read or change what goes to an address: {@code https}, or {@code http} on this machine. */
    public static boolean orEncrypted(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null
                || "http".equalsIgnoreCase(address.getScheme()) && is(address);
    }
}
