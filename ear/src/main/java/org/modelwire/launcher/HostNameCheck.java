package org.modelwire.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds out before the start whether this machine knows itself: a server whose own name has no address ends half started. */
final class HostNameCheck {

    private HostNameCheck() {}

    /** Looks up the machine's own name. */
    @FunctionalInterface
    interface OwnAddress {

        InetAddress look() throws UnknownHostException;
    }

    /**
     * Looks this machine up by its own name.
     *
     * @throws RefusedException if that name has no address
     */
    static void check() throws RefusedException {
        check(InetAddress::getLocalHost);
    }

    static void check(OwnAddress own) throws RefusedException {
        try {
            own.look();
        } catch (UnknownHostException e) {
            throw new RefusedException("this machine's own name has no address (" + e.getMessage()
                    + "); add it to /etc/hosts, for example: 127.0.0.1 localhost NAME");
        }
    }
}
