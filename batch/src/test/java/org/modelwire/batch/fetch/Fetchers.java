package org.modelwire.batch.fetch;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.modelwire.config.FetchConfig;
import org.modelwire.config.Settings;
import org.modelwire.config.SiteConfig;

/** Fetchers as tests need them. */
final class Fetchers {

    static final Instant NOW = Instant.parse("2026-11-20T02:30:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final SiteConfig SITE = SiteConfig.of(Settings.of(
            Map.of("modelwire.site.url", "https://wire.example", "modelwire.site.contact", "desk@wire.example")));

    private Fetchers() {}

    static FetchConfig allowing(String blocks) {
        return FetchConfig.of(Settings.of(Map.of("modelwire.fetch.allow-addresses", blocks)));
    }

    /** May reach loopback. */
    static Fetcher local() {
        return new Fetcher(allowing("127.0.0.0/8"), SITE, CLOCK, HostMap.NONE);
    }

    /** May reach public addresses only, as in production. */
    static Fetcher strict() {
        return new Fetcher(allowing(""), SITE, CLOCK, HostMap.NONE);
    }

    static Fetcher local(Duration limit) {
        return new Fetcher(allowing("127.0.0.0/8"), SITE, CLOCK, HostMap.NONE, InetAddress::getAllByName, limit);
    }
}
