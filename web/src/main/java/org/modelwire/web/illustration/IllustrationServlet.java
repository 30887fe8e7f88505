package org.modelwire.web.illustration;

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

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Matcher matcher = PATH.matcher(path == null ? "" : path);
        if (!matcher.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String slug = matcher.group(1);
        Optional<Illustration> found = illustrations.find(slug);
        if (found.isEmpty()) {
            response.sendError(
                    illustrations.isWithdrawn(slug) ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND);
        } else if (path.endsWith(".svg")) {
            new Reply("image/svg+xml; charset=utf-8", found.get().svg(), Reply.REVALIDATE).send(request, response);
        } else if (found.get().pngPath().endsWith(path)) {
            new Reply("image/png", found.get().png(), A_DAY).send(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", found.get().pngPath());
        }
    }
}
