package org.modelwire.publisher;

import java.net.URI;

/**
 * Where a publisher's words stood.
 *
 * @param address of the file or page
 * @param hash SHA-256 of its text as it was read, 64 hexadecimal digits
 */
public record RightsDocument(URI address, String hash) {}
