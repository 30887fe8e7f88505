package org.modelwire.batch.fetch;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.modelwire.config.FetchConfig;
import org.modelwire.config.Settings;

/** The fetcher with its politeness, as a server puts it together, on the loopback address. */
public record PolitePieces(PoliteFetcher fetcher, HostGate gate) {

    /** Real time, no pause between two requests of one host. */
    public static PolitePieces local(Duration limit) {
        FetchConfig config = FetchConfig.of(Settings.of(
                Map.of("modelwire.fetch.allow-addresses", "127.0.0.0/8", "modelwire.fetch.per-host-gap", "PT0S")));
        Fetcher fetcher = Fetchers.local(limit);
        HostGate gate = new HostGate(config, Clock.systemUTC());
        PoliteFetcher polite = new PoliteFetcher();
        set(polite, "fetcher", fetcher);
        set(polite, "robots", new RobotsRules(fetcher, Clock.systemUTC()));
        set(polite, "gate", gate);
        return new PolitePieces(polite, gate);
    }

    private static void set(Object target, String name, Object value) {
        try {
            Field field = target.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(target, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
