package org.modelwire.batch.publisher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.modelwire.batch.fetch.FetchException;
import org.modelwire.batch.fetch.FetchRequest;
import org.modelwire.batch.fetch.FetchRequest.Kind;
import org.modelwire.batch.fetch.PoliteFetcher;
import org.modelwire.batch.fetch.WebAddress;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** Files in which publishers say what they allow, beside robots.txt; each is fetched once a day. */
@ApplicationScoped
public class RightsFiles {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST_KEPT = 5_000;

    /** Longer texts are read again when they are needed again. */
    private static final int LONGEST_KEPT = 64 << 10;

    @Inject
    private PoliteFetcher fetcher;

    @Inject
    private Clock clock;

    private record Kept(Optional<String> text, Instant until) {}

    private final Map<URI, Kept> byAddress = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /**
     * The {@code /.well-known/tdmrep.json} of an address's origin; empty if it has none. Source: W3C TDMRep.
     *
     * @throws ReasonedException if it can't be told whether there is one: then nothing may be concluded
     */
    public Optional<String> reservation(URI address) throws ReasonedException, InterruptedException {
        return text(URI.create(WebAddress.origin(address) + "/.well-known/tdmrep.json"), Kind.WELL_KNOWN);
    }

    /**
     * A licence file; empty if there is none. Source: RSL 1.0.
     *
     * @throws ReasonedException if it can't be told whether there is one: then nothing may be concluded
     */
    Optional<String> licence(URI file) throws ReasonedException, InterruptedException {
        return text(file, Kind.LICENCE);
    }

    private Optional<String> text(URI file, Kind kind) throws ReasonedException, InterruptedException {
        synchronized (byAddress) {
            Kept kept = byAddress.get(file);
            if (kept != null && kept.until().isAfter(clock.instant())) {
                return kept.text();
            }
        }
        Optional<String> text = fetch(FetchRequest.of(file, kind));
        if (text.map(String::length).orElse(0) <= LONGEST_KEPT) {
            synchronized (byAddress) {
                byAddress.put(file, new Kept(text, clock.instant().plus(KEPT)));
            }
        }
        return text;
    }

    private Optional<String> fetch(FetchRequest request) throws ReasonedException, InterruptedException {
        try {
            return Optional.of(fetcher.fetch(request).text());
        } catch (FetchException e) {
            int status = e.status().orElse(0);
            if (status >= 300 && status < 500 && status != 429) {
                return Optional.empty();
            }
            throw e;
        } catch (ReasonedException e) {
            if (e.reason() == Reason.ROBOTS && request.kind() == Kind.WELL_KNOWN) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
