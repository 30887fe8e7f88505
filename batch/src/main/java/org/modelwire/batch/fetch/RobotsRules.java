package org.modelwire.batch.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

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

    private final Fetcher fetcher;
    private final Clock clock;
    private final Kept<String, RobotsFile> byOrigin = new Kept<>();

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
        return byOrigin.find(origin, clock.instant()).orElseGet(() -> fetch(origin));
    }

    /** Whether asking about this address needs no request now. */
    public boolean isKnown(URI address) {
        return byOrigin.find(WebAddress.origin(address), clock.instant()).isPresent();
    }

    private RobotsFile fetch(String origin) {
        Instant now = clock.instant();
        RobotsFile file;
        Duration holds = KEPT;
        try {
            URI robots = URI.create(origin + "/robots.txt");
            file = RobotsFile.of(fetcher.fetch(FetchRequest.of(robots, FetchRequest.Kind.ROBOTS))
                    .text());
        } catch (FetchException e) {
            int status = e.status().orElse(0);
            // Redirects without an end may count as no rules (section 2.3.1.2), like any answer below 500.
            boolean absent = status >= 300 && status < 500;
            file = absent ? RobotsFile.absent() : RobotsFile.unreachable(e);
            holds = absent ? KEPT : FAILURE_KEPT;
        }
        byOrigin.keep(origin, file, now.plus(holds));
        return file;
    }
}
