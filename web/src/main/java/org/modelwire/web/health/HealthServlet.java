package org.modelwire.web.health;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.modelwire.shared.Reason;
import org.modelwire.web.support.Reply;

/**
 * Serves the probes. {@code /health/live} tells that the server answers at all; {@code /health/ready} and {@code /health}
 * also ask the database and write to the home, and answer 503 with the word of what fails.
 */
@WebServlet({"/health", "/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

    @Inject
    private transient DatabaseProbe database;

    @Inject
    private transient HomeProbe home;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Reason> trouble = request.getServletPath().equals("/health/live") ? Optional.empty() : trouble();
        if (trouble.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        String json = trouble.map(reason -> "{\"status\":\"DOWN\",\"reason\":\"" + reason.code() + "\"}")
                .orElse("{\"status\":\"UP\"}");
        new Reply("application/json", json.getBytes(StandardCharsets.UTF_8), "no-store").send(request, response);
    }

    private Optional<Reason> trouble() {
        if (!home.isWritable()) {
            return Optional.of(Reason.DISK);
        }
        return database.answers() ? Optional.empty() : Optional.of(Reason.DATABASE);
    }
}
