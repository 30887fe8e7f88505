package org.modelwire.batch.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.modelwire.config.AddressBlock;

/**
 * Which addresses the fetcher may connect to: public ones, and those that the operator allows.
 *
 * <p>Source: the IANA registries of special-purpose addresses, IPv4 and IPv6 (RFC 6890 and later). Blocks that carry an
 * IPv4 address inside an IPv6 one are left out whole, because a tunnel may lead to a private network.
 */
final class AddressCheck {

    private static final List<AddressBlock> BLOCKED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    // all of ::/8 holds loopback, mapped and compatible IPv4; 64:ff9b::/96 and 64:ff9b:1::/48 NAT64
                    "::/8",
                    "64:ff9b::/32",
                    "100::/16",
                    // 2001::/23 holds Teredo, benchmarking and ORCHID; 2002::/16 is 6to4
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/9",
                    "ff00::/8")
            .map(AddressCheck::block)
            .toList();

    private final List<AddressBlock> allowed;

    AddressCheck(List<AddressBlock> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    boolean isAllowed(InetAddress address) {
        return isIn(allowed, address) || !isIn(BLOCKED, address);
    }

    private static boolean isIn(List<AddressBlock> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static AddressBlock block(String text) {
        String[] parts = text.split("/", -1);
        try {
            return new AddressBlock(InetAddress.getByName(parts[0]), Integer.parseInt(parts[1]));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("not an address block: " + text, e);
        }
    }
}
