package org.modelwire.batch.publisher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.modelwire.batch.fetch.FetchException;
import org.modelwire.batch.fetch.FetchRequest;
import org.modelwire.batch.fetch.FetchRequest.Kind;
import org.modelwire.batch.fetch.Kept;
import org.modelwire.batch.fetch.PoliteFetcher;
import org.modelwire.batch.fetch.WebAddress;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** Files in which publishers say what they allow, beside robots.txt; each is fetched once a day. */
@ApplicationScoped
public class RightsFiles {

    private static final Duration KEPT = Duration.ofHours(24);

    /** Longer texts are read again when they are needed again. */
    private static final int LONGEST_KEPT = 64 << 10;

    @Inject
    private PoliteFetcher fetcher;

    @Inject
    private Clock clock;

    private final Kept<URI, Optional<String>> byAddress = new Kept<>();

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
        Optional<Optional<String>> kept = byAddress.find(file, clock.instant());
        if (kept.isPresent()) {
            return kept.get();
        }
        Optional<String> text = fetch(FetchRequest.of(file, kind));
        if (text.map(String::length).orElse(0) <= LONGEST_KEPT) {
            byAddress.keep(file, text, clock.instant().plus(KEPT));
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
