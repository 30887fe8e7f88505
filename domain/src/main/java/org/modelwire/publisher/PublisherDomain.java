package org.modelwire.publisher;

import java.net.URI;
import java.util.Locale;

/** The domain under which we know the owner of an address: its host in lower case, without a leading {@code www.}. */
public final class PublisherDomain {

    private PublisherDomain() {}

    /**
     * The domain of an address.
     *
     * @param address absolute, http or https
     * @throws IllegalArgumentException if it has no host
     */
    public static String of(URI address) {
        if (address.getHost() == null) {
            throw new IllegalArgumentException("no host in " + address);
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") && host.indexOf('.', 4) > 0 ? host.substring(4) : host;
    }
}
