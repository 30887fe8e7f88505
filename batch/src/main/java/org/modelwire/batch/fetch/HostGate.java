package org.modelwire.batch.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.modelwire.config.FetchConfig;

/**
 * Lets one request at a time through to a host, first come, first served, with the configured gap from the end of one
 * request to the start of the next. Other hosts are not delayed by it. What a server asks for itself ({@code
 * Retry-After}) goes for its port of the host only.
 */
@ApplicationScoped
public class HostGate {

    /** Lets time pass. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    /** Leave to make one request; closing it starts the gap. */
    public interface Pass extends AutoCloseable {
        @Override
        void close();
    }

    /** Lines of hosts that nobody waits for are dropped beyond this many. */
    private static final int MAX_IDLE_LINES = 10_000;

    private final Clock clock;
    private final Duration gap;
    private final Sleeper sleeper;
    private final ConcurrentMap<String, Line> lines = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Instant> heldUntil = new ConcurrentHashMap<>();

    /** For the proxy of the scope. */
    protected HostGate() {
        this.clock = null;
        this.gap = null;
        this.sleeper = null;
    }

    @Inject
    public HostGate(FetchConfig config, Clock clock) {
        this(config, clock, duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos()));
    }

    HostGate(FetchConfig config, Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.gap = config.perHostGap();
        this.sleeper = sleeper;
    }

    /**
     * Waits for the caller's turn at a host.
     *
     * @param address http or https
     * @param patience the longest that the caller stands in the line, and again the longest that it waits at its head
     * @return empty if that is too short, because others are served first or the server asked us to stay away
     */
    public Optional<Pass> enter(URI address, Duration patience) throws InterruptedException {
        String name = WebAddress.host(address);
        Line line = join(name);
        boolean inside = false;
        try {
            inside = line.turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)
                    && waitUntilOpen(address, line, patience);
            return inside ? Optional.of(() -> leave(name, line)) : Optional.empty();
        } finally {
            if (!inside) {
                quit(name);
            }
        }
    }

    /** How long until an address may be asked next, if nobody else stands in line; zero if it may be asked now. */
    public Duration delay(URI address) {
        Line line = lines.get(WebAddress.host(address));
        Duration gone = line == null ? Duration.ZERO : line.delay(clock.instant());
        Duration held = held(address);
        return held.compareTo(gone) > 0 ? held : gone;
    }

    /** Keeps everyone away from a server for a time, because it asked for that ({@code Retry-After}). */
    public void hold(URI address, Duration duration) {
        Instant now = clock.instant();
        heldUntil.merge(
                WebAddress.origin(address), now.plus(duration), (one, other) -> one.isAfter(other) ? one : other);
        if (heldUntil.size() > MAX_IDLE_LINES) {
            heldUntil.values().removeIf(until -> !until.isAfter(now));
        }
    }

    private Duration held(URI address) {
        Instant until = heldUntil.getOrDefault(WebAddress.origin(address), Instant.MIN);
        Instant now = clock.instant();
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    /** True once the host is open; false, with the turn given back, if it opens too late. */
    private boolean waitUntilOpen(URI address, Line line, Duration patience) throws InterruptedException {
        boolean open = false;
        try {
            Instant latest = clock.instant().plus(patience);
            Duration delay = delay(address);
            // Asked again after each wait: meanwhile the server may have sent us away for longer.
            while (!delay.isZero() && !clock.instant().plus(delay).isAfter(latest)) {
                sleeper.sleep(delay);
                delay = delay(address);
            }
            open = delay.isZero();
            return open;
        } finally {
            if (!open) {
                line.turn.release();
            }
        }
    }

    private Line join(String name) {
        return lines.compute(name, (host, line) -> {
            Line joined = line == null ? new Line() : line;
            joined.people++;
            return joined;
        });
    }

    private void leave(String name, Line line) {
        line.closeUntil(clock.instant().plus(gap));
        line.turn.release();
        quit(name);
    }

    private void quit(String name) {
        lines.computeIfPresent(name, (host, line) -> {
            line.people--;
            return line;
        });
        if (lines.size() > MAX_IDLE_LINES) {
            Instant now = clock.instant();
            lines.keySet()
                    .forEach(host -> lines.computeIfPresent(
                            host,
                            (key, line) -> line.people == 0 && line.delay(now).isZero() ? null : line));
        }
    }

    /** Who waits for one host. */
    private static final class Line {

        private final Semaphore turn = new Semaphore(1, true);
        private volatile Instant opensAt = Instant.MIN;

        /** Guarded by the map: changed only inside its atomic methods. */
        private int people;

        private Duration delay(Instant now) {
            Instant opening = opensAt;
            return opening.isAfter(now) ? Duration.between(now, opening) : Duration.ZERO;
        }

        private synchronized void closeUntil(Instant moment) {
            if (moment.isAfter(opensAt)) {
                opensAt = moment;
            }
        }
    }
}
