package org.modelwire.config;

import java.time.Duration;

/**
 * Keys {@code modelwire.node.*}: several nodes on one database.
 *
 * @param lease a node, or a run, that gave no sign of life for so long is dead; 3 seconds to 10 minutes, default one minute
 */
public record NodeConfig(Duration lease) {

    private static final int BEATS_IN_A_LEASE = 6;

    /** Reads the settings. */
    public static NodeConfig of(Settings settings) {
        return new NodeConfig(settings.duration(
                "modelwire.node.lease", Duration.ofMinutes(1), Duration.ofSeconds(3), Duration.ofMinutes(10)));
    }

    /** From one sign of life to the next, so that a few may be missed. */
    public Duration beat() {
        return lease.dividedBy(BEATS_IN_A_LEASE);
    }
}
