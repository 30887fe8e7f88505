package org.modelwire.account.token;

/** What the bearer of a token may do. */
public enum TokenScope {
    /** Read what the operations API tells. */
    READ,
    /** Also change things and start jobs. */
    WRITE;

    /** Whether a token of this scope may send a request with a method of HTTP. */
    public boolean allows(String method) {
        return this == WRITE || "GET".equals(method) || "HEAD".equals(method) || "OPTIONS".equals(method);
    }
}
