package org.modelwire.web.console.openid;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.config.OidcConfig;
import org.modelwire.web.console.access.ConsoleAnswers;
import org.modelwire.web.console.access.ReturnAddress;
import org.modelwire.web.console.access.Signed;

/** Takes the provider's answer, which the browser brings, and begins the session. */
@WebServlet(ConsoleAnswers.OPENID_ANSWER)
public class OpenIdAnswerServlet extends HttpServlet {

    @Inject
    private transient OidcConfig config;

    @Inject
    private transient OpenIdSignIn signIn;

    @Inject
    private transient OpenIdProblem problem;

    @Inject
    private transient ConsoleAnswers answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!config.isOn()) {
            answers.moveTo(ConsoleAnswers.SIGN_IN, response);
            return;
        }
        Map<String, List<String>> parameters = URLUtils.parseParameters(request.getQueryString());
        String state = parameters.getOrDefault("state", List.of("")).get(0);
        Optional<PendingSignIn> pending = PendingSignIn.take(request, state);
        String target = pending.map(PendingSignIn::target).orElseGet(() -> ReturnAddress.checked(""));
        try {
            OpenIdSignIn.Welcome welcome = signIn.take(
                    parameters,
                    pending.orElseThrow(
                            () -> new OpenIdRefusalException(Refusal.STALE, "no sign-in waits for this answer")));
            Signed.in(request, welcome.person());
            welcome.leaving().ifPresent(address -> Signed.leavesBy(request, address));
            answers.moveTo(target, response);
        } catch (OpenIdRefusalException e) {
            problem.tell(e, target, request, response);
        }
    }
}
