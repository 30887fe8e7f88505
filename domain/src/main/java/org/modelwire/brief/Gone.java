package org.modelwire.brief;

/** How a brief is gone for readers. */
public enum Gone {
    /** We took it back: HTTP 410. */
    WITHDRAWN,
    /** The law wants it gone: HTTP 451 (RFC 7725). */
    LEGAL
}
