package org.modelwire.batch.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** One fetch on its way through redirects: where it stands, and how much of its time is left. For one thread. */
final class Journey {

    private final FetchRequest request;
    private URI address;
    private Duration left;
    private int redirects;
    private boolean permanent = true;
    private URI moved;

    Journey(FetchRequest request, URI address, Duration limit) {
        this.request = request;
        this.address = address;
        this.left = limit;
    }

    /** Goes on to where a server points. */
    void follow(URI target, boolean forGood) {
        redirects++;
        permanent &= forGood;
        address = target;
        moved = permanent ? target : moved;
    }

    /** What is left of the time after an exchange; waiting for a turn does not count. */
    void spend(Duration spent) {
        left = left.minus(spent);
    }

    FetchRequest request() {
        return request;
    }

    /** The address to ask next. */
    URI address() {
        return address;
    }

    Duration left() {
        return left;
    }

    int redirects() {
        return redirects;
    }

    /** The end of the permanent redirects that it began with. */
    Optional<URI> moved() {
        return Optional.ofNullable(moved);
    }
}
