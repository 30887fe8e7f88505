package org.modelwire.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Finds out before the start whether the server will be able to listen. */
final class PortCheck {

    private PortCheck() {}

    /**
     * Listens for a moment and lets go again.
     *
     * @param host name or address of this machine
     * @param port from 1 to 65535
     * @throws RefusedException if the host is not of this machine, or the port is taken or not allowed
     */
    static void check(String host, int port) throws RefusedException {
        InetAddress address = address(host);
        if (!canListen(address, 0)) {
            throw new RefusedException(
                    "--host " + host + " is no address of this machine; use 127.0.0.1, 0.0.0.0 or one of its own");
        }
        if (!canListen(address, port)) {
            throw new RefusedException("port " + port + " on " + host
                    + " is in use or not allowed; stop the other program or choose another with --port");
        }
    }

    private static InetAddress address(String host) throws RefusedException {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new RefusedException("--host " + host + " is unknown; use an address of this machine");
        }
    }

    private static boolean canListen(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, address)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
