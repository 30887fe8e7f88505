package org.modelwire.batch.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** Fetches only what robots.txt allows, one request at a time for a host, and stays away as long as the host asks. */
@ApplicationScoped
@SuppressWarnings("try") // a pass is held, not used
public class PoliteFetcher {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Set<Reason> UNANSWERED = EnumSet.of(Reason.TIMED_OUT, Reason.REFUSED);

    /** Requests without an answer, one after another, from which a server is left alone for a while. */
    private static final int MOST_UNANSWERED = 3;

    private static final Duration REST = Duration.ofMinutes(10);

    private final ConcurrentMap<String, Integer> unanswered = new ConcurrentHashMap<>();

    @Inject
    private Fetcher fetcher;

    @Inject
    private RobotsRules robots;

    @Inject
    private HostGate gate;

    /**
     * Fetches one address. Every address on the way is looked up in its own robots.txt, and asked in the turn of its host.
     *
     * @throws ReasonedException as {@link Fetcher#fetch}; {@code robots} if its publisher says no; {@code timed-out} if the
     *     host's line is too long
     */
    public Fetched fetch(FetchRequest request) throws ReasonedException, InterruptedException {
        Journey journey = fetcher.begin(request);
        Optional<Fetched> answer = Optional.empty();
        while (answer.isEmpty()) {
            answer = ask(journey);
        }
        return answer.get();
    }

    private Optional<Fetched> ask(Journey journey) throws ReasonedException, InterruptedException {
        URI address = journey.address();
        robots(address).require(address);
        try (HostGate.Pass pass = enter(address)) {
            Optional<Fetched> answer = fetcher.advance(journey);
            unanswered.remove(WebAddress.origin(address));
            return answer;
        } catch (FetchException e) {
            e.retryAfter().ifPresent(wait -> gate.hold(address, wait));
            note(address, e.reason());
            throw e;
        }
    }

    /** So that a server which answers nobody costs a run a few deadlines, and not one for each of its feeds and pages. */
    private void note(URI address, Reason failure) {
        String origin = WebAddress.origin(address);
        if (!UNANSWERED.contains(failure)) {
            unanswered.remove(origin);
        } else if (unanswered.merge(origin, 1, Integer::sum) >= MOST_UNANSWERED) {
            unanswered.remove(origin);
            gate.hold(address, REST);
        }
    }

    /** What the robots.txt of an address's origin says; fetched, in turn, if it is not known yet. */
    public RobotsFile robots(URI address) throws ReasonedException, InterruptedException {
        if (robots.isKnown(address)) {
            return robots.of(address);
        }
        try (HostGate.Pass pass = enter(address)) {
            return robots.of(address);
        }
    }

    private HostGate.Pass enter(URI address) throws ReasonedException, InterruptedException {
        Optional<HostGate.Pass> pass = address.getHost() == null ? Optional.empty() : gate.enter(address, PATIENCE);
        return pass.orElseThrow(() -> new ReasonedException(
                Reason.TIMED_OUT, address + " was not asked: its host wants to be left alone for longer"));
    }
}
