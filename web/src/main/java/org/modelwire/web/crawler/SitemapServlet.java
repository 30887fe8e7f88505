package org.modelwire.web.crawler;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelwire.web.support.Reply;

/** Serves the site map, and its parts where one does not hold every page. */
@WebServlet({SitemapServlet.PATH, SitemapServlet.PARTS + "*"})
public class SitemapServlet extends HttpServlet {

    static final String PATH = "/sitemap.xml";
    static final String PARTS = "/sitemaps/";

    private static final Pattern PART = Pattern.compile("/(\\d{1,4})\\.xml");

    @Inject
    private transient SitemapReader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SitemapXml> found =
                request.getPathInfo() == null ? Optional.of(reader.all()) : part(request.getPathInfo());
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        new Reply("application/xml; charset=utf-8", found.get().bytes(), Reply.REVALIDATE).send(request, response);
    }

    private Optional<SitemapXml> part(String path) {
        Matcher matcher = PART.matcher(path);
        return matcher.matches() ? reader.part(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }
}
