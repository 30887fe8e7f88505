package org.modelwire.batch.fetch;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Hosts that are answered by a server of our own choosing, without a name server: the invented publishers of the sample
 * newsroom. Such a host is exempt from the address check, so only names that nobody else can own belong here.
 */
@FunctionalInterface
public interface HostMap {

    /** No host is mapped. */
    HostMap NONE = host -> Optional.empty();

    /** Where the host is answered, if it is one of ours; the name is in lower case. */
    Optional<InetSocketAddress> find(String host);
}
