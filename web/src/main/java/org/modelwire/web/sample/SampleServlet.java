package org.modelwire.web.sample;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelwire.sample.SampleNewsroom;
import org.modelwire.web.asset.Assets;
import org.modelwire.web.support.SourceLinks;

/** Shows the pages of invented publishers to readers, under {@code /sample/{host}/{path}}. */
@WebServlet(SourceLinks.SAMPLE + "*")
public class SampleServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/([a-z0-9.-]+)(/.*)");
    private static final Pattern OWN_LINK = Pattern.compile("(<a) href=\"/[^\"]*\"");
    private static final Pattern INVENTED_LINK = Pattern.compile("(<a href=\")http://([a-z0-9.-]+\\.example)/");

    @Inject
    private transient SampleNewsroom newsroom;

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Matcher matcher = PATH.matcher(path == null ? "" : path);
        if (!matcher.matches()
                || newsroom.find(matcher.group(1), matcher.group(2)).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("X-Robots-Tag", "noindex");
        new SampleAnswer(newsroom).send(matcher.group(1), matcher.group(2), this::forReaders, request, response);
    }

    /** Links to stories lead here too, those to the rest of an invented site lead nowhere; the page says what it is. */
    private String forReaders(String html) {
        String unlinked = OWN_LINK.matcher(html).replaceAll("$1");
        String linked = INVENTED_LINK.matcher(unlinked).replaceAll("$1" + SourceLinks.SAMPLE + "$2/");
        return linked.replace(
                        "</head>", "<link rel=\"stylesheet\" href=\"" + assets.address("sample.css") + "\"></head>")
                .replaceFirst(
                        "<body>",
                        "<body><p class=\"invented\">This publisher and its story are invented, for the sample newsroom."
                                + " <a href=\"/\">Back to the wire</a></p>");
    }
}
