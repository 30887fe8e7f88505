package org.modelwire.web.crawler;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.cache.Made;
import org.modelwire.web.cache.PageCache;
import org.modelwire.web.support.Reply;

/** Serves {@code /robots.txt} (RFC 9309): the pages are for everybody; interfaces and invented originals are not. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {

    private static final String RULES = """
            User-agent: *
            Disallow: /api/
            Disallow: /sample/

            Sitemap: %s
            Sitemap: %s
            """;

    @Inject
    private transient SiteConfig site;

    @Inject
    private transient PageCache cache;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = RULES.formatted(site.absolute(SitemapServlet.PATH), site.absolute(NewsSitemapServlet.PATH))
                .getBytes(StandardCharsets.UTF_8);
        Made made = Made.of(new Reply("text/plain; charset=utf-8", body, "public, max-age=3600"));
        cache.dated(request.getServletPath(), made).send(request, response);
    }
}
