package org.modelwire.config;

import java.time.Duration;
import java.util.List;

/**
 * Keys {@code modelwire.fetch.*}: how publishers' servers are treated.
 *
 * @param perHostGap pause between two requests to one host
 * @param allowAddresses networks that may be reached although they are not public
 * @param maxAge entries published longer ago than this are left out as {@code stale}
 */
public record FetchConfig(Duration perHostGap, List<AddressBlock> allowAddresses, Duration maxAge) {

    private static final String ALLOW = "modelwire.fetch.allow-addresses";

    /** Reads the settings. */
    public static FetchConfig of(Settings settings) {
        return new FetchConfig(
                settings.duration(
                        "modelwire.fetch.per-host-gap", Duration.ofSeconds(1), Duration.ZERO, Duration.ofMinutes(10)),
                settings.list(ALLOW).stream()
                        .map(block -> AddressBlock.parse(ALLOW, block))
                        .toList(),
                settings.duration(
                        "modelwire.fetch.max-age", Duration.ofDays(90), Duration.ofDays(1), Duration.ofDays(36_525)));
    }
}
