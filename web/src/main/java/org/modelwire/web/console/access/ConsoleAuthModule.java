package org.modelwire.web.console.access;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.modelwire.account.Person;
import org.modelwire.account.SignIn;
import org.modelwire.web.support.Trouble;

/**
 * Tells the container who asks, for addresses of the console alone; no other address ever looks at a session. The account is
 * read at each request, so that a role taken away is gone at once.
 *
 * <p>A module of Jakarta Authentication 3.0 (section 3.8, the servlet container profile) rather than a mechanism of Jakarta
 * Security, which every server looks up anew for every request of every reader: that took a quarter of a kept page's time.
 */
final class ConsoleAuthModule implements ServerAuthModule {

    /** Set to a number of the log if it could not be told who asks. */
    static final String FAILED = ConsoleAuthModule.class.getName() + ".failed";

    private static final Logger LOG = Logger.getLogger(ConsoleAuthModule.class.getName());

    private final SignIn signIn;
    private CallbackHandler container;

    ConsoleAuthModule(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void initialize(
            MessagePolicy request, MessagePolicy response, CallbackHandler handler, Map<String, Object> options) {
        container = handler;
    }

    @Override
    public Class<?>[] getSupportedMessageTypes() {
        return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
    }

    @Override
    public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service) throws AuthException {
        HttpServletRequest request = (HttpServletRequest) message.getRequestMessage();
        Optional<Person> person = isConsole(request) ? person(request) : Optional.empty();
        if (person.isPresent()) {
            Signed.now(request, person.get());
            tell(
                    new CallerPrincipalCallback(client, person.get().login()),
                    new GroupPrincipalCallback(
                            client, person.get().role().names().toArray(String[]::new)));
        } else {
            tell(new CallerPrincipalCallback(client, (Principal) null));
        }
        return AuthStatus.SUCCESS; // whoever may not come in is turned away by the gate, with a page that says why
    }

    private Optional<Person> person(HttpServletRequest request) {
        Optional<Person> owner = Signed.session(request);
        if (owner.isEmpty()) {
            return owner;
        }
        try {
            Optional<Person> person = signIn.still(owner.get());
            if (person.isEmpty()) {
                Signed.out(request);
            }
            return person;
        } catch (RuntimeException e) {
            String number = Trouble.number();
            LOG.log(Level.SEVERE, e, () -> "nobody can be signed in number=" + number);
            request.setAttribute(FAILED, number);
            return Optional.empty();
        }
    }

    private void tell(Callback... callbacks) throws AuthException {
        try {
            container.handle(callbacks);
        } catch (IOException | UnsupportedCallbackException e) {
            throw new AuthException("the server does not take who signed in", e);
        }
    }

    @Override
    public AuthStatus secureResponse(MessageInfo message, Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    private static boolean isConsole(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(ConsolePage.ROOT) || path.startsWith(ConsolePage.ROOT + "/");
    }
}
