package org.modelwire.web.console.live;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A stream of events for an open page: each says that there is something new to see, and nothing else. The page then asks for it
 * as it always does, through the gate. Whoever opens it shows a ticket from there. It ends after two minutes and is opened anew, so
 * that a role taken away counts.
 */
@WebServlet(urlPatterns = "/desk.events", asyncSupported = true)
public class StreamServlet extends HttpServlet {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Inject
    private transient StreamTickets tickets;

    @Inject
    private transient Viewers viewers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> topic =
                Optional.ofNullable(request.getParameter("ticket")).flatMap(tickets::topic);
        if (topic.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Accel-Buffering", "no"); // a proxy that collects answers would hold events back
        response.flushBuffer();
        AsyncContext connection = request.startAsync();
        connection.setTimeout(LONGEST.toMillis());
        Viewer viewer = new Viewer(topic.get(), connection);
        connection.addListener(new Leaving(viewer));
        viewers.add(viewer);
    }

    private final class Leaving implements AsyncListener {

        private final Viewer viewer;

        Leaving(Viewer viewer) {
            this.viewer = viewer;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            viewers.remove(viewer);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            viewers.remove(viewer);
            viewer.end();
        }

        @Override
        public void onError(AsyncEvent event) {
            viewers.remove(viewer);
            viewer.end();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // starts once
        }
    }
}
