package org.modelwire.web.openapi;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.cache.Made;
import org.modelwire.web.cache.PageCache;
import org.modelwire.web.support.Reply;

/** Serves {@code /openapi}, to the pages of any site. */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {

    @Inject
    private transient SiteConfig site;

    @Inject
    private transient PageCache cache;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        cache.get(request.getServletPath(), this::make).send(request, response);
    }

    private Made make() {
        return Made.of(Reply.kept("application/json; charset=utf-8", OpenApi.of(site)));
    }
}
