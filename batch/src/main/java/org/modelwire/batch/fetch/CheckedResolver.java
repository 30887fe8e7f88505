package org.modelwire.batch.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host up and hands out only addresses that may be reached; the client connects to exactly these, so a name that
 * answers differently the second time gains nothing. Literal addresses, in whatever form, come through here as well.
 */
final class CheckedResolver implements DnsResolver {

    /** Asks a name server, or reads a literal address. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] find(String host) throws UnknownHostException;
    }

    /** A last label that is a number makes the whole name an address (URL standard, section 3.5), in some form. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?i)(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

    /** The one form of an IPv4 address that every program reads alike. */
    private static final Pattern PLAIN_IPV4 = Pattern.compile("(?:0|[1-9]\\d{0,2})(?:\\.(?:0|[1-9]\\d{0,2})){3}");

    /** A host whose addresses may not be reached; a kind of the exception that a resolver may throw. */
    static final class BlockedAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        BlockedAddressException(String message) {
            super(message);
        }
    }

    private final Lookup lookup;
    private final AddressCheck check;
    private final HostMap hostMap;

    CheckedResolver(Lookup lookup, AddressCheck check, HostMap hostMap) {
        this.lookup = lookup;
        this.check = check;
        this.hostMap = hostMap;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        Optional<InetSocketAddress> mapped = hostMap.find(host.toLowerCase(Locale.ROOT));
        if (mapped.isPresent()) {
            return List.of(mapped.get());
        }
        return Arrays.stream(resolve(host))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (ENDS_IN_NUMBER.matcher(host).matches() && !PLAIN_IPV4.matcher(host).matches()) {
            throw new BlockedAddressException(host + " is an address in a form that programs read differently");
        }
        InetAddress[] found = lookup.find(host);
        InetAddress[] allowed = Arrays.stream(found).filter(check::isAllowed).toArray(InetAddress[]::new);
        if (allowed.length == 0) {
            throw new BlockedAddressException(host + " leads to an address that is not public: "
                    + (found.length == 0 ? "none" : found[0].getHostAddress()));
        }
        return allowed;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
