package org.modelwire.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import org.modelwire.config.SampleConfig;

/**
 * Where a reader finds an original. The invented publishers of the sample newsroom have addresses that no browser can
 * reach, so this server shows their pages itself; every other address is linked as it is.
 */
@ApplicationScoped
public class SourceLinks {

    /** Under this path the pages of invented publishers are shown. */
    public static final String SAMPLE = "/sample/";

    private static final String INVENTED = ".example";

    private boolean sample;

    /** For the container's proxy. */
    protected SourceLinks() {}

    @Inject
    public SourceLinks(SampleConfig config) {
        this.sample = config.on();
    }

    /**
     * The address to link to.
     *
     * @param url of the original
     * @return {@code url}, a path on this server, or {@code #} if it is neither http nor https
     */
    public String href(String url) {
        String scheme = url.toLowerCase(Locale.ROOT);
        if (!scheme.startsWith("https://") && !scheme.startsWith("http://")) {
            return "#";
        }
        if (!sample) {
            return url;
        }
        try {
            URI uri = URI.create(url);
            String host = uri.getHost();
            return host != null && host.endsWith(INVENTED) ? SAMPLE + host + uri.getRawPath() : url;
        } catch (IllegalArgumentException e) {
            return url; // a real publisher's address that is odd, but that browsers understand
        }
    }
}
