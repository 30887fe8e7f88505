package org.modelwire.web.sample;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.modelwire.sample.Page;
import org.modelwire.sample.SampleNewsroom;
import org.modelwire.web.support.Reply;

/** Sends what an invented publisher serves, with validators, as its own server would. */
final class SampleAnswer {

    private final SampleNewsroom newsroom;

    SampleAnswer(SampleNewsroom newsroom) {
        this.newsroom = newsroom;
    }

    /**
     * Answers a request.
     *
     * @param change what is done to HTML before it is sent
     */
    void send(
            String host,
            String path,
            UnaryOperator<String> change,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Page> page = newsroom.find(host, path);
        if (page.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        Page found = page.orElse(new Page("text/plain; charset=utf-8", "Not found\n"));
        String body = found.contentType().startsWith("text/html") ? change.apply(found.body()) : found.body();
        new Reply(found.contentType(), body.getBytes(StandardCharsets.UTF_8), Reply.REVALIDATE).send(request, response);
    }
}
