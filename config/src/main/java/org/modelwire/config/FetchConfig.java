package org.modelwire.config;

import java.time.Duration;
import java.util.List;

/**
 * Keys {@code modelwire.fetch.*}: how publishers' servers are treated.
 *
 * @param perHostGap pause between two requests to one host
 * @param allowAddresses networks that may be reached although they are not public
 */
public record FetchConfig(Duration perHostGap, List<AddressBlock> allowAddresses) {

    private static final String ALLOW = "modelwire.fetch.allow-addresses";

    /** Reads the settings. */
    public static FetchConfig of(Settings settings) {
        return new FetchConfig(
                settings.duration(
                        "modelwire.fetch.per-host-gap", Duration.ofSeconds(1), Duration.ZERO, Duration.ofMinutes(10)),
                settings.list(ALLOW).stream()
                        .map(block -> AddressBlock.parse(ALLOW, block))
                        .toList());
    }
}
