package org.modelwire.web.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what came from where within an hour of the first of it. Each node counts for itself, and whoever asks too. */
@Dependent
public final class RateLimit {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_KEYS = 20_000;

    private final Cache<String, AtomicInteger> counts;

    @Inject
    public RateLimit(Clock clock) {
        counts = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterWrite(WINDOW)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Counts one more, and says whether that is within the limit. */
    public boolean allows(String key, int most) {
        return counts.get(key, unseen -> new AtomicInteger()).incrementAndGet() <= most;
    }
}
