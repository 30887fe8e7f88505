package org.modelwire.batch.model.openai;

import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/** Reads at most so much of an answer, whatever the endpoint sends. */
final class BoundedTransport implements HttpClient {

    private final HttpClient transport;
    private final long maxBytes;

    BoundedTransport(HttpClient transport, long maxBytes) {
        this.transport = transport;
        this.maxBytes = maxBytes;
    }

    @Override
    public HttpResponse execute(HttpRequest request, RequestOptions options) {
        return new BoundedResponse(transport.execute(request, options), maxBytes);
    }

    @Override
    public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
        return transport.executeAsync(request, options).thenApply(answer -> new BoundedResponse(answer, maxBytes));
    }

    @Override
    public void close() {
        transport.close();
    }

    /** The answer went past the limit. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLongException(long maxBytes) {
            super("more than " + maxBytes + " bytes");
        }
    }

    private record BoundedResponse(HttpResponse answer, long maxBytes) implements HttpResponse {

        @Override
        public int statusCode() {
            return answer.statusCode();
        }

        @Override
        public Headers headers() {
            return answer.headers();
        }

        @Override
        public InputStream body() {
            return new BoundedStream(answer.body(), maxBytes);
        }

        @Override
        public void close() {
            answer.close();
        }
    }

    private static final class BoundedStream extends FilterInputStream {

        private final long maxBytes;
        private long left;

        BoundedStream(InputStream in, long maxBytes) {
            super(in);
            this.maxBytes = maxBytes;
            this.left = maxBytes;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws TooLongException {
            left -= read;
            if (left < 0) {
                throw new TooLongException(maxBytes);
            }
        }
    }
}
