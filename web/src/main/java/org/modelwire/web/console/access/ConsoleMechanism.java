package org.modelwire.web.console.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.account.Person;
import org.modelwire.account.SignIn;
import org.modelwire.web.support.Trouble;

/**
 * Tells the container who asks, for addresses of the console alone; no other address ever looks at a session. The account is
 * read at each request, so that a role taken away is gone at once.
 */
@ApplicationScoped
public class ConsoleMechanism implements HttpAuthenticationMechanism {

    /** Set to a number of the log if it could not be told who asks. */
    static final String FAILED = ConsoleMechanism.class.getName() + ".failed";

    private static final Logger LOG = Logger.getLogger(ConsoleMechanism.class.getName());

    @Inject
    private SignIn signIn;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Person> owner = isConsole(request) ? Signed.session(request) : Optional.empty();
        if (owner.isEmpty()) {
            return context.doNothing();
        }
        Optional<Person> person;
        try {
            person = signIn.still(owner.get());
        } catch (RuntimeException e) {
            String number = Trouble.number();
            LOG.log(Level.SEVERE, e, () -> "nobody can be signed in number=" + number);
            request.setAttribute(FAILED, number);
            return context.doNothing();
        }
        if (person.isEmpty()) {
            Signed.out(request);
            return context.doNothing();
        }
        Signed.now(request, person.get());
        return context.notifyContainerAboutLogin(
                person.get().login(), person.get().role().names());
    }

    private static boolean isConsole(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(ConsolePage.ROOT) || path.startsWith(ConsolePage.ROOT + "/");
    }
}
