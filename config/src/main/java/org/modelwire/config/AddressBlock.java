package org.modelwire.config;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of IP addresses in CIDR notation.
 *
 * <p>Source: RFC 4632, section 3.1 (IPv4); RFC 4291, section 2.3 (IPv6).
 */
public record AddressBlock(InetAddress network, int prefixLength) {

    /**
     * Reads a block such as {@code 127.0.0.0/8} or {@code ::1/128}; no name is looked up.
     *
     * @throws SettingException that names {@code key} if the text is not a block
     */
    static AddressBlock parse(String key, String text) {
        String[] parts = text.split("/", -1);
        try {
            if (parts.length == 2 && parts[0].matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
                InetAddress network = InetAddress.getByName(parts[0]);
                int length = Integer.parseInt(parts[1]);
                if (length >= 0 && length <= network.getAddress().length * Byte.SIZE) {
                    return new AddressBlock(network, length);
                }
            }
        } catch (UnknownHostException | NumberFormatException e) {
            // answered below, with the shape
        }
        throw new SettingException(key, "must list blocks such as 127.0.0.0/8, was \"" + text + "\"");
    }

    /** Whether the address lies in this block; addresses of the other family never do. */
    public boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        byte[] own = network.getAddress();
        int shift = own.length * Byte.SIZE - prefixLength;
        return other.length == own.length
                && new BigInteger(1, other).shiftRight(shift).equals(new BigInteger(1, own).shiftRight(shift));
    }
}
