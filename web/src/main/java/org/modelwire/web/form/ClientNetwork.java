package org.modelwire.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The network a request comes from: of an IPv4 address all of it, of an IPv6 address the first 56 bits, which is what a
 * household has. Behind a proxy on this machine or in its private network, the address that the proxy added counts.
 */
public final class ClientNetwork {

    private static final int HOUSEHOLD_BYTES = 7;

    private ClientNetwork() {}

    /** The network, as text that means nothing else. */
    public static String of(HttpServletRequest request) {
        InetAddress peer = parse(request.getRemoteAddr()).orElse(InetAddress.getLoopbackAddress());
        boolean isProxy = peer.isLoopbackAddress() || peer.isSiteLocalAddress();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (!isProxy || forwarded == null) {
            return network(peer);
        }
        // The last one is what our proxy saw; what stands before it anybody can write.
        return network(parse(forwarded.substring(forwarded.lastIndexOf(',') + 1).strip())
                .orElse(peer));
    }

    private static Optional<InetAddress> parse(String address) {
        try {
            return address != null && address.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")
                    ? Optional.of(InetAddress.getByName(address))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return Arrays.toString(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, HOUSEHOLD_BYTES));
    }
}
