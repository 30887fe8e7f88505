package org.modelwire.batch.feed.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.modelwire.batch.fetch.HostMap;
import org.modelwire.batch.run.Readiness;
import org.modelwire.config.SampleConfig;
import org.modelwire.run.ServerReady;
import org.modelwire.sample.SampleNewsroom;
import org.modelwire.sample.SamplePublisher;

/** Makes the feeds of the invented publishers known, and lets the fetcher find them on this very server. */
@ApplicationScoped
public class SampleFeeds implements HostMap, Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    private SampleNewsroom newsroom;

    @Inject
    private SampleConfig config;

    @Inject
    private IntakeLedger ledger;

    void begin(@Observes ServerReady ready) {
        for (SamplePublisher publisher : newsroom.publishers()) {
            URI feed = URI.create("http://" + publisher.domain() + publisher.feedPath());
            ledger.add(feed, publisher.name(), feed, "sample newsroom");
        }
    }

    @Override
    public Optional<InetSocketAddress> find(String host) {
        return newsroom.isSampleHost(host)
                ? Optional.of(new InetSocketAddress("127.0.0.1", config.port()))
                : Optional.empty();
    }

    /** Whether this server answers, since it plays the publishers itself. */
    @Override
    public boolean isReached() {
        if (!config.on()) {
            return true;
        }
        URI health = URI.create("http://127.0.0.1:" + config.port() + "/health/live");
        try {
            return HttpClient.newBuilder()
                            .connectTimeout(PATIENCE)
                            .build()
                            .send(
                                    HttpRequest.newBuilder(health)
                                            .timeout(PATIENCE)
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false; // it does not listen yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
