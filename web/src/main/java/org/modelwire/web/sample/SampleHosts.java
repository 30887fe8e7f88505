package org.modelwire.web.sample;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.modelwire.sample.SampleNewsroom;

/** Plays an invented publisher when a request names its host; that is how our own fetcher reaches it. */
public class SampleHosts extends HttpFilter {

    @Inject
    private transient SampleNewsroom newsroom;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String host = request.getServerName();
        if (!newsroom.isSampleHost(host)) {
            chain.doFilter(request, response);
            return;
        }
        new SampleAnswer(newsroom).send(host, request.getRequestURI(), body -> body, request, response);
    }
}
