package org.modelwire.web.crawler;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelwire.web.cache.Made;
import org.modelwire.web.cache.PageCache;
import org.modelwire.web.support.Reply;

/** Serves the site map, and its parts where one does not hold every page. */
@WebServlet({SitemapServlet.PATH, SitemapServlet.PARTS + "*"})
public class SitemapServlet extends HttpServlet {

    static final String PATH = "/sitemap.xml";
    static final String PARTS = "/sitemaps/";

    private static final Pattern PART = Pattern.compile("/(\\d{1,4})\\.xml");

    @Inject
    private transient SitemapReader reader;

    @Inject
    private transient PageCache cache;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String rest = request.getPathInfo();
        cache.get(rest == null ? PATH : PARTS + rest, () -> make(rest)).send(request, response);
    }

    private Made make(String rest) {
        Optional<SitemapXml> found = rest == null ? Optional.of(reader.all()) : part(rest);
        return found.map(map -> Made.of(Reply.kept("application/xml; charset=utf-8", map.bytes())))
                .orElse(Made.refused(HttpServletResponse.SC_NOT_FOUND));
    }

    private Optional<SitemapXml> part(String path) {
        Matcher matcher = PART.matcher(path);
        return matcher.matches() ? reader.part(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }
}
