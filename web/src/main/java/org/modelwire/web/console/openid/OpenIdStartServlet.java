package org.modelwire.web.console.openid;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.modelwire.config.OidcConfig;
import org.modelwire.web.console.access.ConsoleAnswers;
import org.modelwire.web.console.access.ReturnAddress;
import org.modelwire.web.form.ClientNetwork;
import org.modelwire.web.form.RateLimit;

/** Begins a sign-in through the provider: sends the browser there. */
@WebServlet(ConsoleAnswers.OPENID_START)
public class OpenIdStartServlet extends HttpServlet {

    private static final int MOST_FROM_ONE_NETWORK = 300;

    @Inject
    private transient OidcConfig config;

    @Inject
    private transient CodeExchange exchange;

    @Inject
    private transient OpenIdProblem problem;

    @Inject
    private transient ConsoleAnswers answers;

    @Inject
    private transient RateLimit limit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!config.isOn()) {
            answers.moveTo(ConsoleAnswers.SIGN_IN, response);
            return;
        }
        String target = ReturnAddress.checked(
                Optional.ofNullable(request.getParameter("to")).orElse(""));
        try {
            if (!limit.allows(ClientNetwork.of(request), MOST_FROM_ONE_NETWORK)) {
                throw new OpenIdRefusalException(Refusal.TOO_MANY, "too many sign-ins were begun");
            }
            PendingSignIn pending = PendingSignIn.begin(target);
            URI question = exchange.question(pending);
            pending.keep(request);
            answers.moveTo(question.toASCIIString(), response);
        } catch (OpenIdRefusalException e) {
            problem.tell(e, target, request, response);
        }
    }
}
