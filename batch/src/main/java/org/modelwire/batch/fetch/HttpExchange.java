package org.modelwire.batch.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.modelwire.shared.Reason;

/** One request and its answer, without following a redirect. */
final class HttpExchange {

    private final CloseableHttpClient client;

    HttpExchange(CloseableHttpClient client) {
        this.client = client;
    }

    /** An answer of any status; the body is read only for 200 to 299. */
    record Answer(int status, String phrase, Map<String, List<String>> headers, byte[] body) {}

    Answer get(URI address, FetchRequest wanted, Watchdog.Deadline deadline) throws IOException, FetchException {
        HttpGet get = new HttpGet(address);
        get.setHeader("Accept", wanted.kind().accept());
        wanted.etag().ifPresent(etag -> get.setHeader("If-None-Match", printable(etag)));
        wanted.lastModified().ifPresent(date -> get.setHeader("If-Modified-Since", printable(date)));
        HttpHost host = new HttpHost(
                address.getScheme(), WebAddress.host(address).replaceAll("[\\[\\]]", ""), WebAddress.port(address));
        Future<?> guard = deadline.guard(get);
        try (ClassicHttpResponse response = client.executeOpen(host, get, null)) {
            boolean wellDone = response.getCode() >= 200 && response.getCode() < 300;
            byte[] body = wellDone ? body(response, address, wanted.kind()) : new byte[0];
            return new Answer(response.getCode(), response.getReasonPhrase(), headers(response), body);
        } finally {
            guard.cancel(false);
        }
    }

    private static byte[] body(ClassicHttpResponse response, URI address, FetchRequest.Kind kind)
            throws IOException, FetchException {
        if (response.getEntity() == null) {
            return new byte[0];
        }
        try (InputStream in = response.getEntity().getContent()) {
            byte[] body = in.readNBytes(kind.maxBytes() + 1);
            if (body.length <= kind.maxBytes()) {
                return body;
            }
            if (kind.isCut()) {
                return Arrays.copyOf(body, kind.maxBytes());
            }
            throw new FetchException(
                    Reason.TOO_LARGE, address + " is larger than " + (kind.maxBytes() >> 10) + " KiB", null);
        }
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue() == null ? "" : header.getValue());
        }
        return headers;
    }

    /** What was stored from an earlier answer must not start a header of its own. */
    private static String printable(String value) {
        return value.replaceAll("[^\\x20-\\x7E]", "");
    }
}
