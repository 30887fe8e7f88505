package org.modelwire.web.console.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.web.support.DocumentRenderer;
import org.modelwire.web.support.SecurityHeaders;

/** What the console answers in place of a page, to a browser that shows it and to a script that follows it. */
@ApplicationScoped
public class ConsoleAnswers {

    /** Where one signs in. */
    public static final String SIGN_IN = ConsolePage.ROOT + "/sign-in";

    /** Where one signs out. */
    public static final String SIGN_OUT = ConsolePage.ROOT + "/sign-out";

    /** Where a sign-in through a provider begins. */
    public static final String OPENID_START = ConsolePage.ROOT + "/openid/start";

    /** Where the provider sends its answer; registered there. */
    public static final String OPENID_ANSWER = ConsolePage.ROOT + "/openid/answer";

    private static final Logger LOG = Logger.getLogger(ConsoleAnswers.class.getName());
    private static final Set<String> OPEN =
            Set.of(SIGN_IN, SIGN_OUT, OPENID_START, OPENID_ANSWER, ConsolePage.ROOT + "/alive");
    private static final String VIEW = "/WEB-INF/console/problem.xhtml";

    @Inject
    private ConsoleProblemBean problem;

    /** Whether an address answers whoever asks. */
    static boolean isOpen(String path) {
        return OPEN.contains(path);
    }

    /** Sends whoever is not signed in to where one does, and back afterwards. */
    void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = SIGN_IN + "?to=" + URLEncoder.encode(ReturnAddress.of(request), StandardCharsets.UTF_8);
        if (isScript(request)) {
            scriptTo(target, response);
        } else {
            moveTo(target, response);
        }
    }

    /** Sends a browser elsewhere, with GET. */
    public void moveTo(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    void refuse(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(status, "", request, response);
    }

    /**
     * A page that says why not.
     *
     * @param number under which the log tells more; empty if it has none
     */
    void refuse(int status, String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return; // half of an answer is out already; the connection ends there
        }
        response.resetBuffer();
        SecurityHeaders.apply(response);
        response.setStatus(status);
        problem.explain(status, number);
        byte[] page;
        try {
            page = status == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                    ? problem.asPlainPage() // a view would read what is too much to be read
                    : DocumentRenderer.render(VIEW, request, response);
        } catch (ServletException | RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "error page of the console failed status=" + status);
            page = problem.asPlainPage();
        }
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** Whether the request was sent by a script of a page, which understands only what Faces answers. */
    private static boolean isScript(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    private static void scriptTo(String target, HttpServletResponse response) throws IOException {
        response.setContentType("text/xml; charset=utf-8");
        response.getWriter()
                .print("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + target
                        + "\"></redirect></partial-response>");
    }
}
