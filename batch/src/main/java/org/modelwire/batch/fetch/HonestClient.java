package org.modelwire.batch.fetch;

import java.time.Duration;
import java.util.LinkedHashMap;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.DeflateInputStreamFactory;
import org.apache.hc.client5.http.entity.GZIPInputStreamFactory;
import org.apache.hc.client5.http.entity.InputStreamFactory;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.modelwire.config.SiteConfig;

/** The HTTP client as the fetcher wants it: it does what it is told, once. */
final class HonestClient {

    /** The name that robots.txt rules are looked up by (RFC 9309, section 2.2.1). */
    static final String PRODUCT_TOKEN = "Modelwire";

    private static final String VERSION = "0.1";
    private static final int MAX_CONNECTIONS = 256;
    private static final int MAX_CONNECTIONS_PER_HOST = 32;
    private static final Timeout CONNECT = Timeout.ofSeconds(10);

    private HonestClient() {}

    @SuppressWarnings("deprecation") // its replacement is not public
    static CloseableHttpClient build(SiteConfig site, CheckedResolver resolver, Duration limit) {
        return HttpClients.custom()
                .setConnectionManager(connections(resolver, limit))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(limit))
                        .setResponseTimeout(Timeout.of(limit))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(userAgent(site))
                .setContentDecoderRegistry(packings())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** What is asked for and unpacked; never more because a library happens to lie on the class path. */
    @SuppressWarnings("deprecation")
    private static LinkedHashMap<String, InputStreamFactory> packings() {
        LinkedHashMap<String, InputStreamFactory> packings = new LinkedHashMap<>();
        packings.put("gzip", GZIPInputStreamFactory.getInstance());
        packings.put("x-gzip", GZIPInputStreamFactory.getInstance());
        packings.put("deflate", DeflateInputStreamFactory.getInstance());
        return packings;
    }

    /** Who we say we are: the same to everyone, with an address to complain to. */
    private static String userAgent(SiteConfig site) {
        String contact = site.contact()
                // Brackets and what is not printable ASCII would end the comment, or the header.
                .map(written ->
                        written.replaceAll("[^\\x20-\\x7E]|[()\\\\]", "").strip())
                .filter(written -> !written.isEmpty())
                .map(written -> "; " + written)
                .orElse("");
        return PRODUCT_TOKEN + "/" + VERSION + " (+" + site.url() + contact + ")";
    }

    private static PoolingHttpClientConnectionManager connections(CheckedResolver resolver, Duration limit) {
        // Heads of answers are bounded too: they are read before any size limit applies.
        Http1Config heads = Http1Config.custom()
                .setMaxHeaderCount(200)
                .setMaxLineLength(32 << 10)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(heads)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(Timeout.of(limit))
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .setMaxConnTotal(MAX_CONNECTIONS)
                .setMaxConnPerRoute(MAX_CONNECTIONS_PER_HOST)
                .build();
    }
}
