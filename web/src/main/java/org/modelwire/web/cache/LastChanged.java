package org.modelwire.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.modelwire.web.support.EntityTag;

/**
 * When what stands at an address last became something else, as far as this server saw. Never earlier than it was, for
 * what nobody saw for long is taken for new.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.2">RFC 9110, section 8.8.2</a>
 */
@ApplicationScoped
public class LastChanged {

    /** Addresses that are remembered; a tag and a time each. */
    private static final int MOST = 20_000;

    private record Seen(EntityTag tag, Instant at) {}

    private final Cache<String, Seen> seen =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(MOST).build();

    private Clock clock;

    /** For the container's proxy. */
    protected LastChanged() {}

    @Inject
    public LastChanged(Clock clock) {
        this.clock = clock;
    }

    /** The moment at which these bytes were first seen there, with no others since; in whole seconds. */
    public Instant at(String address, EntityTag tag) {
        return seen.asMap()
                .compute(address, (same, known) -> known != null && known.tag().equals(tag) ? known : now(tag))
                .at();
    }

    private Seen now(EntityTag tag) {
        return new Seen(tag, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
