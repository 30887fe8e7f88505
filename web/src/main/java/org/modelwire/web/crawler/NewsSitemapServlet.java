package org.modelwire.web.crawler;

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

/** Serves the site map of the news. */
@WebServlet(NewsSitemapServlet.PATH)
public class NewsSitemapServlet extends HttpServlet {

    static final String PATH = "/news-sitemap.xml";

    @Inject
    private transient SitemapReader reader;

    @Inject
    private transient SiteConfig site;

    @Inject
    private transient PageCache cache;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        cache.get(PATH, this::make).send(request, response);
    }

    private Made make() {
        return Made.of(Reply.kept("application/xml; charset=utf-8", NewsSitemapXml.of(reader.news(), site)));
    }
}
