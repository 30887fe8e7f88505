package org.modelwire.web.health;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.home.HomeDisk;
import org.modelwire.shared.Reason;
import org.modelwire.web.support.Reply;

/**
 * Serves the probes. {@code /health/live} tells that the server answers at all; {@code /health/ready} and {@code /health}
 * also ask the database and write to the home, and answer 503 with the word of what fails and what to do.
 */
@WebServlet({"/health", "/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(HealthServlet.class.getName());

    @Inject
    private transient DatabaseProbe database;

    @Inject
    private transient HomeDisk home;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Trouble> trouble = request.getServletPath().equals("/health/live") ? Optional.empty() : trouble();
        if (trouble.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        String json = trouble.map(Trouble::json).orElse("{\"status\":\"UP\"}");
        new Reply("application/json", json.getBytes(StandardCharsets.UTF_8), "no-store").send(request, response);
    }

    /** Anybody may read the detail, so it names no path; that stands in the log. */
    private record Trouble(Reason reason, String detail) {

        String json() {
            return "{\"status\":\"DOWN\",\"reason\":\"" + reason.code() + "\",\"detail\":\"" + detail + "\"}";
        }
    }

    private Optional<Trouble> trouble() {
        Optional<String> disk = home.trouble();
        if (disk.isPresent()) {
            LOG.log(Level.WARNING, "not ready: {0}", disk.get());
            return Optional.of(
                    new Trouble(Reason.DISK, "the home cannot be written; free some space or check its disk"));
        }
        return database.answers()
                ? Optional.empty()
                : Optional.of(
                        new Trouble(Reason.DATABASE, "the database does not answer; the log of this server says why"));
    }
}
