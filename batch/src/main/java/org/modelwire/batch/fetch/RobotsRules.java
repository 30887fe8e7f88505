package org.modelwire.batch.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The robots.txt of every origin that we ask, each fetched once a day.
 *
 * <p>Source: RFC 9309. An answer of 400 to 499 means that there are no rules; a server that fails or can't be reached
 * (section 2.3.1.4) means that nothing may be fetched.
 */
@ApplicationScoped
public class RobotsRules {

    private static final Duration KEPT = Duration.ofHours(24);

    /** A failure is looked at again sooner, so that an hour of trouble does not cost a night. */
    private static final Duration FAILURE_KEPT = Duration.ofMinutes(30);

    private static final int MAX_KEPT = 5_000;

    private record Kept(RobotsFile file, Instant until) {}

    private final Fetcher fetcher;
    private final Clock clock;
    private final Map<String, Kept> byOrigin = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MAX_KEPT;
        }
    };

    /** For the proxy of the scope. */
    protected RobotsRules() {
        this.fetcher = null;
        this.clock = null;
    }

    @Inject
    public RobotsRules(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** What the address's origin says; fetched if no copy is at hand, which may take as long as any fetch. */
    public RobotsFile of(URI address) {
        String origin = WebAddress.origin(address);
        synchronized (byOrigin) {
            Kept kept = byOrigin.get(origin);
            if (kept != null && kept.until().isAfter(clock.instant())) {
                return kept.file();
            }
        }
        Kept fresh = fetch(URI.create(origin + "/robots.txt"));
        synchronized (byOrigin) {
            byOrigin.put(origin, fresh);
        }
        return fresh.file();
    }

    /** Whether asking about this address needs no request now. */
    public boolean isKnown(URI address) {
        synchronized (byOrigin) {
            Kept kept = byOrigin.get(WebAddress.origin(address));
            return kept != null && kept.until().isAfter(clock.instant());
        }
    }

    private Kept fetch(URI robots) {
        Instant now = clock.instant();
        try {
            Fetched fetched = fetcher.fetch(FetchRequest.of(robots, FetchRequest.Kind.ROBOTS));
            return new Kept(RobotsFile.of(fetched.text()), now.plus(KEPT));
        } catch (FetchException e) {
            int status = e.status().orElse(0);
            // Redirects without an end may count as no rules (section 2.3.1.2), like any answer below 500.
            return status >= 300 && status < 500
                    ? new Kept(RobotsFile.absent(), now.plus(KEPT))
                    : new Kept(RobotsFile.unreachable(e), now.plus(FAILURE_KEPT));
        }
    }
}
