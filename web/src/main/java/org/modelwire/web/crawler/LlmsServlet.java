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
import org.modelwire.web.page.PublicPages;
import org.modelwire.web.support.Reply;

/** Serves {@code /llms.txt}. */
@WebServlet("/llms.txt")
public class LlmsServlet extends HttpServlet {

    @Inject
    private transient SiteConfig site;

    @Inject
    private transient PageCache cache;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = new LlmsText(site, PublicPages::has).text().getBytes(StandardCharsets.UTF_8);
        Made made = Made.of(new Reply("text/plain; charset=utf-8", body, "public, max-age=3600"));
        cache.dated(request.getServletPath(), made).send(request, response);
    }
}
