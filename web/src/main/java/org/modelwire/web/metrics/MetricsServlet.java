package org.modelwire.web.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.web.api.TokenCheck;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.support.Reply;
import org.modelwire.web.support.Trouble;

/**
 * Serves {@code /metrics} to the bearer of a token of the operations API, of whatever scope.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Prometheus, exposition formats</a>
 */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(MetricsServlet.class.getName());
    private static final String NEVER_KEPT = "no-store";

    @Inject
    private transient TokenCheck tokens;

    @Inject
    private transient LedgerFigures ledger;

    @Inject
    private transient WaitingFigures waiting;

    @Inject
    private transient CacheFigures cache;

    @Inject
    private transient RequestTimes times;

    private final transient PrometheusRegistry registry = new PrometheusRegistry();
    private final transient PrometheusTextFormatWriter writer =
            PrometheusTextFormatWriter.builder().build();

    @Override
    public void init() {
        JvmMetrics.builder().register(registry);
        registry.register(ledger);
        registry.register(waiting);
        registry.register(cache);
        registry.register(times);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Problem> refusal = tokens.refusal(request.getHeader("Authorization"), request.getMethod());
        if (refusal.isPresent()) {
            refuse(refusal.get(), request, response);
            return;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            writer.write(text, registry.scrape());
        } catch (RuntimeException e) {
            String number = Trouble.number();
            LOG.log(Level.SEVERE, e, () -> "metrics failed number=" + number);
            refuse(
                    Problem.of(
                            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                            "database",
                            "The figures could not be read; the log tells more under number " + number + "."),
                    request,
                    response);
            return;
        }
        new Reply(writer.getContentType(), text.toByteArray(), NEVER_KEPT).send(request, response);
    }

    private static void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        byte[] body = problem.toJson().toString().getBytes(StandardCharsets.UTF_8);
        new Reply(Problem.MEDIA_TYPE, body, NEVER_KEPT).send(request, response);
    }
}
