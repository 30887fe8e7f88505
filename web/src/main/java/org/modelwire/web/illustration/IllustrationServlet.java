package org.modelwire.web.illustration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelwire.web.support.Reply;

/** Serves {@code /briefs/{slug}/illustration.svg}. */
@WebServlet("/briefs/*")
public class IllustrationServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]{1,120})/illustration\\.svg");

    @Inject
    private transient Illustrations illustrations;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Matcher matcher = PATH.matcher(path == null ? "" : path);
        Optional<Illustration> found = matcher.matches() ? illustrations.find(matcher.group(1)) : Optional.empty();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] svg = found.get().svg().getBytes(StandardCharsets.UTF_8);
        new Reply("image/svg+xml; charset=utf-8", svg, Reply.REVALIDATE).send(request, response);
    }
}
