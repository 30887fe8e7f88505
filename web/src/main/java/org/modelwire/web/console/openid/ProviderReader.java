package org.modelwire.web.console.openid;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** Fetches documents of the provider: within seconds, of a bounded size, and from nowhere else than the very address. */
final class ProviderReader extends DefaultResourceRetriever {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 10_000;
    private static final int MOST_BYTES = 512 * 1_024;

    ProviderReader() {
        super(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES);
    }

    /** The same bounds for what is sent. */
    static HTTPRequest bounded(HTTPRequest request) {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        return request;
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
        HttpURLConnection connection = super.openHTTPConnection(url);
        connection.setInstanceFollowRedirects(false);
        return connection;
    }
}
