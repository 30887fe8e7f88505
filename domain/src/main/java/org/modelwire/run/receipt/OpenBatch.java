package org.modelwire.run.receipt;

import java.util.Optional;

/**
 * A batch whose answers are not in yet.
 *
 * @param fileKey SHA-256 of the file, under which the provider was told to keep it
 * @param providerId the provider's name for it; empty if nobody knows whether it was sent
 */
public record OpenBatch(long id, String fileKey, Optional<String> providerId) {}
