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
import org.modelwire.batch.fetch.PoliteFetcher;
import org.modelwire.batch.fetch.WebAddress;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** The {@code /.well-known/tdmrep.json} of every origin that we read, each fetched once a day. Source: W3C TDMRep. */
@ApplicationScoped
public class TdmRepFiles {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST_KEPT = 5_000;

    @Inject
    private PoliteFetcher fetcher;

    @Inject
    private Clock clock;

    private record Kept(Optional<String> text, Instant until) {}

    private final Map<String, Kept> byOrigin = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /**
     * The file of an address's origin; empty if it has none.
     *
     * @throws ReasonedException if it can't be told whether there is one: then nothing may be concluded
     */
    public Optional<String> of(URI address) throws ReasonedException, InterruptedException {
        String origin = WebAddress.origin(address);
        synchronized (byOrigin) {
            Kept kept = byOrigin.get(origin);
            if (kept != null && kept.until().isAfter(clock.instant())) {
                return kept.text();
            }
        }
        Optional<String> text = fetch(URI.create(origin + "/.well-known/tdmrep.json"));
        synchronized (byOrigin) {
            byOrigin.put(origin, new Kept(text, clock.instant().plus(KEPT)));
        }
        return text;
    }

    private Optional<String> fetch(URI file) throws ReasonedException, InterruptedException {
        try {
            return Optional.of(fetcher.fetch(FetchRequest.of(file, FetchRequest.Kind.WELL_KNOWN))
                    .text());
        } catch (FetchException e) {
            int status = e.status().orElse(0);
            if (status >= 300 && status < 500) {
                return Optional.empty();
            }
            throw e;
        } catch (ReasonedException e) {
            if (e.reason() == Reason.ROBOTS) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
