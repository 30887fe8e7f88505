package org.modelwire.web.console.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.modelwire.account.Person;
import org.modelwire.account.SignIn;
import org.modelwire.config.OidcConfig;
import org.modelwire.web.console.access.ConsoleAnswers;
import org.modelwire.web.console.access.ReturnAddress;
import org.modelwire.web.console.access.Signed;
import org.modelwire.web.form.ClientNetwork;
import org.modelwire.web.form.RateLimit;

/** Asks who somebody is, and begins the session. Says no more than that it did not work. */
@WebServlet(ConsoleAnswers.SIGN_IN)
public class SignInServlet extends HttpServlet {

    private static final int MOST_FROM_ONE_NETWORK = 100;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient SignInBean bean;

    @Inject
    private transient SignInPage page;

    @Inject
    private transient OidcConfig provider;

    @Inject
    private transient ConsoleAnswers answers;

    @Inject
    private transient RateLimit limit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        bean.show("", target(request));
        page.show(HttpServletResponse.SC_OK, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String login = field("login", request);
        bean.show(login, target(request));
        if (provider.only()) {
            bean.say("Passwords do not open this desk.");
            page.show(HttpServletResponse.SC_FORBIDDEN, request, response);
            return;
        }
        if (!limit.allows(ClientNetwork.of(request), MOST_FROM_ONE_NETWORK)) {
            bean.say("There were too many tries from your network. Please wait an hour.");
            page.show(TOO_MANY, request, response);
            return;
        }
        Optional<Person> half = Signed.half(request).filter(person -> request.getParameter("code") != null);
        SignIn.Attempt attempt = half.map(person -> signIn.withCode(person, field("code", request)))
                .orElseGet(() -> signIn.withPassword(login, field("password", request)));
        switch (attempt.verdict()) {
            case WELCOME -> {
                Signed.in(request, attempt.person().orElseThrow());
                answers.moveTo(target(request), response);
            }
            case CODE_NEEDED -> {
                Signed.half(request, attempt.person().orElseThrow());
                bean.askForCode();
                page.show(HttpServletResponse.SC_OK, request, response);
            }
            default -> {
                half.ifPresent(person -> bean.askForCode());
                bean.say(sorry(attempt, half.isPresent()));
                boolean wait = attempt.verdict() == SignIn.Verdict.WAIT;
                page.show(wait ? TOO_MANY : UNPROCESSABLE, request, response);
            }
        }
    }

    private static String sorry(SignIn.Attempt attempt, boolean code) {
        if (attempt.verdict() == SignIn.Verdict.WAIT) {
            return "There were too many tries. Please wait " + words(attempt.pause()) + ".";
        }
        return code ? "That is not the code of now. Each code works once." : "Login or password is wrong.";
    }

    private static String field(String name, HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static String target(HttpServletRequest request) {
        return ReturnAddress.checked(field("to", request));
    }

    private static String words(Duration pause) {
        long seconds = pause.plusMillis(999).toSeconds();
        return seconds <= 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
