package org.modelwire.web.illustration;

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

/**
 * Serves {@code /briefs/{slug}/illustration.svg} and {@code /briefs/{slug}/share.{hash}.png}. With another hash the image
 * is looked for where it is now; that of a withdrawn brief is gone.
 */
@WebServlet("/briefs/*")
public class IllustrationServlet extends HttpServlet {

    private static final Pattern PATH =
            Pattern.compile("/([a-z0-9-]{1,120})/(illustration\\.svg|share\\.[0-9a-f]{24}\\.png)");

    /** A day: the address is used for no other image, but a withdrawal must reach those who keep copies. */
    private static final String A_DAY = "public, max-age=86400";

    @Inject
    private transient Illustrations illustrations;

    @Inject
    private transient PageCache cache;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = request.getPathInfo();
        Matcher matcher = PATH.matcher(path == null ? "" : path);
        if (!matcher.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        cache.get(request.getServletPath() + path, () -> make(path, matcher.group(1)))
                .send(request, response);
    }

    private Made make(String path, String slug) {
        Optional<Illustration> found = illustrations.find(slug);
        if (found.isEmpty()) {
            return Made.refused(
                    illustrations.isWithdrawn(slug) ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND);
        }
        if (path.endsWith(".svg")) {
            return Made.of(
                    Reply.kept("image/svg+xml; charset=utf-8", found.get().svg()));
        }
        return found.get().pngPath().endsWith(path)
                ? Made.of(new Reply("image/png", found.get().png(), A_DAY))
                : Made.moved(HttpServletResponse.SC_FOUND, found.get().pngPath());
    }
}
