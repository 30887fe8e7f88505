package org.modelwire.web.crawler;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.cache.Made;
import org.modelwire.web.cache.PageCache;
import org.modelwire.web.support.Reply;

/** Serves {@code /.well-known/security.txt}; 404 with the reason if nobody is named whom to tell. */
@WebServlet(SecurityText.PATH)
public class SecurityTextServlet extends HttpServlet {

    private static final String NOBODY =
            "There is no security.txt: modelwire.site.contact names no mail address and no" + " https address.\n";

    @Inject
    private transient SiteConfig site;

    @Inject
    private transient Clock clock;

    @Inject
    private transient PageCache cache;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> text = SecurityText.of(site, clock.instant());
        if (text.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        byte[] body = text.orElse(NOBODY).getBytes(StandardCharsets.UTF_8);
        String keeping = text.isPresent() ? "public, max-age=3600" : "no-store";
        Made made = Made.of(new Reply("text/plain; charset=utf-8", body, keeping));
        cache.dated(SecurityText.PATH, made).send(request, response);
    }
}
