package org.modelwire.batch.fetch;

import java.net.UnknownHostException;

/** A host whose addresses may not be reached; a kind of the exception that a resolver may throw. */
final class BlockedAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    BlockedAddressException(String message) {
        super(message);
    }
}
