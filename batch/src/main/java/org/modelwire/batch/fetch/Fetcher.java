package org.modelwire.batch.fetch;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;
import org.modelwire.config.FetchConfig;
import org.modelwire.config.SiteConfig;
import org.modelwire.shared.Reason;

/**
 * Fetches one address: follows redirects, connects only to public addresses, and is done, one way or the other, before
 * its time is up. Keeps no cookies, sends no referer, never repeats a request by itself.
 */
@ApplicationScoped
public class Fetcher {

    /** The most redirects that one fetch follows. */
    public static final int MAX_REDIRECTS = 5;

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration LOOKUP_LIMIT = Duration.ofSeconds(5);

    private final Duration limit;
    private final Clock clock;
    private final BoundedLookup lookup;
    private final Watchdog watchdog;
    private final CloseableHttpClient client;
    private final HttpExchange exchange;

    /** For the proxy of the scope. */
    protected Fetcher() {
        this.limit = null;
        this.clock = null;
        this.lookup = null;
        this.watchdog = null;
        this.client = null;
        this.exchange = null;
    }

    @Inject
    public Fetcher(FetchConfig config, SiteConfig site, Clock clock, Instance<HostMap> hostMap) {
        this(config, site, clock, hostMap.isResolvable() ? hostMap.get() : HostMap.NONE);
    }

    /** A fetcher outside a container. */
    public Fetcher(FetchConfig config, SiteConfig site, Clock clock, HostMap hostMap) {
        this(config, site, clock, hostMap, InetAddress::getAllByName, LIMIT);
    }

    Fetcher(
            FetchConfig config,
            SiteConfig site,
            Clock clock,
            HostMap hostMap,
            CheckedResolver.Lookup names,
            Duration limit) {
        this.limit = limit;
        this.clock = clock;
        this.lookup = new BoundedLookup(names, LOOKUP_LIMIT);
        this.watchdog = new Watchdog();
        this.client = HonestClient.build(
                site, new CheckedResolver(lookup, new AddressCheck(config.allowAddresses()), hostMap), limit);
        this.exchange = new HttpExchange(client);
    }

    /**
     * Fetches, in at most 30 seconds with all redirects.
     *
     * @throws FetchException dns, tls, refused, timed-out, http-status (anything but 2xx, or 304 to a request with a
     *     validator; also a sixth redirect), too-large, blocked-address or bad-encoding
     */
    public Fetched fetch(FetchRequest request) throws FetchException {
        Journey journey = begin(request);
        Optional<Fetched> answer = advance(journey);
        while (answer.isEmpty()) {
            answer = advance(journey);
        }
        return answer.get();
    }

    /** The same fetch for whoever looks at each address before it is asked: nothing is asked yet. */
    Journey begin(FetchRequest request) throws FetchException {
        URI address = WebAddress.parse(request.address().toString())
                .orElseThrow(() -> blocked(request.address() + " is not an http or https address"));
        return new Journey(request, address, limit);
    }

    /** Asks the address where a fetch stands; empty if that sends it on. */
    Optional<Fetched> advance(Journey journey) throws FetchException {
        URI address = journey.address();
        Watchdog.Deadline deadline = watchdog.start(journey.left());
        HttpExchange.Answer answer = exchange(address, journey.request(), deadline);
        journey.spend(journey.left().minus(deadline.left()));
        if (!isRedirect(answer)) {
            return Optional.of(fetched(answer, address, journey.moved(), journey.request()));
        }
        if (journey.redirects() == MAX_REDIRECTS) {
            throw new FetchException(
                    journey.request().address() + " redirects more than " + MAX_REDIRECTS + " times",
                    302,
                    Optional.empty());
        }
        journey.follow(target(address, answer), answer.status() == 301 || answer.status() == 308);
        return Optional.empty();
    }

    private HttpExchange.Answer exchange(URI address, FetchRequest request, Watchdog.Deadline deadline)
            throws FetchException {
        if (deadline.isOver()) {
            throw timedOut(address, null);
        }
        try {
            return exchange.get(address, request, deadline);
        } catch (IOException | IllegalStateException e) {
            // The client answers a cancelled exchange with whatever it was doing; then the deadline is the true cause.
            throw deadline.isOver() ? timedOut(address, e) : failure(address, e);
        }
    }

    private Fetched fetched(HttpExchange.Answer answer, URI address, Optional<URI> moved, FetchRequest request)
            throws FetchException {
        boolean conditional =
                request.etag().isPresent() || request.lastModified().isPresent();
        boolean wellDone = answer.status() >= 200 && answer.status() < 300;
        if (wellDone || answer.status() == 304 && conditional) {
            return new Fetched(answer.status(), address, moved, answer.headers(), answer.body());
        }
        throw new FetchException(
                address + " answered " + answer.status()
                        + (answer.phrase() == null || answer.phrase().isBlank() ? "" : " " + answer.phrase()),
                answer.status(),
                answer.headers().getOrDefault("retry-after", List.of()).stream()
                        .findFirst()
                        .flatMap(value -> retryAfter(value, clock)));
    }

    private static boolean isRedirect(HttpExchange.Answer answer) {
        return switch (answer.status()) {
            case 301, 302, 303, 307, 308 -> answer.headers().containsKey("location");
            default -> false;
        };
    }

    private static URI target(URI from, HttpExchange.Answer answer) throws FetchException {
        String location = answer.headers().get("location").get(0);
        return WebAddress.resolve(from, location)
                .orElseThrow(() -> blocked(from + " redirects to what is not an http or https address: " + location));
    }

    /** Seconds or a date (RFC 9110, section 10.2.3) as a time from now; zero for a moment that has passed, empty for what is neither form. */
    private static Optional<Duration> retryAfter(String value, Clock clock) {
        String text = value.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), until.toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            // neither form; the caller has a rule of its own
            return Optional.empty();
        }
    }

    private static FetchException failure(URI address, Exception cause) {
        if (cause instanceof CheckedResolver.BlockedAddressException) {
            return new FetchException(Reason.BLOCKED_ADDRESS, address + ": " + cause.getMessage(), cause);
        }
        if (cause instanceof UnknownHostException) {
            return new FetchException(Reason.DNS, address + ": " + cause.getMessage(), cause);
        }
        if (cause instanceof SSLException) {
            return new FetchException(Reason.TLS, address + " can't be trusted: " + cause.getMessage(), cause);
        }
        if (cause instanceof ConnectTimeoutException || cause instanceof SocketTimeoutException) {
            return timedOut(address, cause);
        }
        if (cause instanceof ZipException || isUnknownPacking(cause)) {
            return new FetchException(Reason.BAD_ENCODING, address + " could not be unpacked", cause);
        }
        return new FetchException(
                Reason.REFUSED, address + ": the connection failed or broke off: " + cause.getMessage(), cause);
    }

    /** The client has no type of its own for a packing that it was not asked to expect, or for too many layers of it. */
    private static boolean isUnknownPacking(Exception cause) {
        return cause instanceof ClientProtocolException
                && Stream.of(cause.getMessage(), String.valueOf(cause.getCause()))
                        .map(String::valueOf)
                        .anyMatch(message -> message.contains("ontent-Encoding") || message.contains("odec list"));
    }

    private static FetchException timedOut(URI address, Exception cause) {
        return new FetchException(Reason.TIMED_OUT, address + " took too long", cause);
    }

    private static FetchException blocked(String message) {
        return new FetchException(Reason.BLOCKED_ADDRESS, message, null);
    }

    /** Lets go of connections and threads. */
    @PreDestroy
    public void close() {
        watchdog.close();
        lookup.close();
        client.close(CloseMode.IMMEDIATE);
    }
}
