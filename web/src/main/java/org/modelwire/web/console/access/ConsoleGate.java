package org.modelwire.web.console.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.account.Person;
import org.modelwire.account.Role;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.RefusalCatcher;
import org.modelwire.web.support.SecurityHeaders;
import org.modelwire.web.support.Trouble;

/**
 * Lets a request into the console if the access table does. Everything else gets a page that says why, and a failure one with
 * the number under which it is in the log.
 */
@WebFilter(
        urlPatterns = {ConsolePage.ROOT, ConsolePage.ROOT + "/*"},
        asyncSupported = true)
public class ConsoleGate extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(ConsoleGate.class.getName());
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String SENDING = "POST";
    /** No form of the console holds more, and servers read no more of one as they come. */
    private static final long MOST_BYTES = 2L * 1_024 * 1_024;

    private static final String SOURCE = "jakarta.faces.source";

    @Inject
    private transient SiteConfig site;

    @Inject
    private transient WhoAsks whoAsks;

    @Inject
    private transient ConsoleAnswers answers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        // Before the first look at a parameter, which would settle it.
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            enter(request, response, chain);
        } catch (ServletException | RuntimeException e) {
            String number = Trouble.number();
            String path = request.getRequestURI();
            LOG.log(Level.SEVERE, e, () -> "console failed number=" + number + " path=" + path);
            answers.refuse(Trouble.status(e), number, request, response);
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean sent = SENDING.equals(request.getMethod());
        if (!sent && !READING.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            answers.refuse(HttpServletResponse.SC_METHOD_NOT_ALLOWED, request, response);
            return;
        }
        if (sent && !OwnOrigin.sent(request, site)) {
            answers.refuse(HttpServletResponse.SC_FORBIDDEN, request, response);
            return;
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            answers.refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, request, response);
            return;
        }
        Optional<Person> person;
        try {
            person = whoAsks.settle(request);
        } catch (RuntimeException e) {
            askedByNobodyKnows(e, request, response, chain);
            return;
        }
        String path = request.getRequestURI();
        if (ConsoleAnswers.isOpen(path)) {
            open(request, response, chain);
        } else if (person.isEmpty()) {
            answers.askToSignIn(request, response);
        } else if (path.equals(ConsolePage.ROOT) || path.equals(ConsolePage.ROOT + "/")) {
            answers.moveTo(ConsolePage.DASHBOARD.getPath(), response);
        } else {
            page(path, person.get().role(), request, response, chain);
        }
    }

    /** What is open to everybody stays so while accounts cannot be read; nothing else does. */
    private void askedByNobodyKnows(
            RuntimeException why, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String number = Trouble.number();
        LOG.log(Level.SEVERE, why, () -> "nobody can be signed in number=" + number);
        if (ConsoleAnswers.isOpen(request.getRequestURI())) {
            open(request, response, chain);
        } else {
            answers.refuse(HttpServletResponse.SC_SERVICE_UNAVAILABLE, number, request, response);
        }
    }

    private void open(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.apply(response);
        passOn(request, response, chain);
    }

    private void page(
            String path, Role role, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<ConsolePage> page = ConsolePage.find(path);
        if (page.isEmpty()) {
            answers.refuse(HttpServletResponse.SC_NOT_FOUND, request, response);
            return;
        }
        if (!role.includes(page.get().least()) || !mayDo(role, request)) {
            answers.refuse(HttpServletResponse.SC_FORBIDDEN, request, response);
            return;
        }
        // The policy of these pages names the scripts of this one answer, so it is made where they are written.
        SecurityHeaders.applyWithoutPolicy(response);
        passOn(request, response, chain);
    }

    private void passOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RefusalCatcher caught = new RefusalCatcher(response);
        chain.doFilter(request, caught);
        if (caught.refusal() != 0) {
            answers.refuse(caught.refusal(), request, response);
        }
    }

    /** Whether whoever asks may do every action that the request names, whatever the page would make of it. */
    private static boolean mayDo(Role role, HttpServletRequest request) {
        Enumeration<String> names = request.getParameterNames();
        while (names.hasMoreElements()) {
            if (!mayDo(role, names.nextElement())) {
                return false;
            }
        }
        String source = request.getParameter(SOURCE);
        return source == null || mayDo(role, source);
    }

    private static boolean mayDo(Role role, String clientId) {
        return ConsoleAction.of(clientId)
                .filter(action -> !role.includes(action.least()))
                .isEmpty();
    }
}
