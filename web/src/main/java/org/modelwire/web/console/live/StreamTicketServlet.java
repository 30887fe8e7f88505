package org.modelwire.web.console.live;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Gives whoever is signed in a ticket for one stream of events, as plain text; 404 if there is nothing of that name to watch. */
@WebServlet(urlPatterns = "/console/live.ticket")
public class StreamTicketServlet extends HttpServlet {

    @Inject
    private transient StreamTickets tickets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String topic = Optional.ofNullable(request.getParameter("of")).orElse("");
        if (!LiveStamps.isKnown(topic)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().print(tickets.issue(topic));
    }
}
