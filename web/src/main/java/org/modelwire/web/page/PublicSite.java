package org.modelwire.web.page;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.web.cache.Made;
import org.modelwire.web.cache.PageCache;
import org.modelwire.web.form.FormContent;
import org.modelwire.web.metrics.RequestTimes;
import org.modelwire.web.support.DocumentRenderer;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;
import org.modelwire.web.support.RefusalCatcher;
import org.modelwire.web.support.Reply;
import org.modelwire.web.support.SecurityHeaders;
import org.modelwire.web.support.Trouble;

/**
 * Answers the addresses of pages and lets everything else through; every answer gets the security headers, and every
 * refusal or failure that is not an API's becomes a page in the site's own words.
 */
@WebFilter(filterName = PublicSite.NAME, urlPatterns = "/*", asyncSupported = true)
public class PublicSite extends HttpFilter {

    static final String NAME = "public-site";

    private static final Logger LOG = Logger.getLogger(PublicSite.class.getName());
    private static final String HTML = "text/html; charset=utf-8";
    private static final String NEVER_KEPT = "no-store";
    private static final String SENDING = "POST";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    private transient Instance<PageContent> contents;

    private final transient Map<Route, PageContent> beans = new ConcurrentHashMap<>();

    @Inject
    private transient ProblemBean problem;

    @Inject
    private transient PageCache cache;

    @Inject
    private transient RequestTimes times;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        String path = path(request);
        Optional<Route.Match> match = Route.find(path);
        try {
            doFilter(path, match, request, response, chain);
        } finally {
            times.note(kind(path, match), response.getStatus(), System.nanoTime() - start);
        }
    }

    private void doFilter(
            String path,
            Optional<Route.Match> match,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (isForEditors(path)) {
            chain.doFilter(request, response);
            return;
        }
        SecurityHeaders.apply(response);
        if (isForMachines(path)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            if (match.isPresent()) {
                page(match.get(), request, response);
            } else {
                answer(path, request, response, chain);
            }
        } catch (ServletException | RuntimeException e) {
            int status = Trouble.status(e);
            String number = Trouble.number();
            LOG.log(
                    Level.SEVERE,
                    e,
                    () -> "page failed number=" + number + " path=" + Route.printable(path) + " status=" + status);
            refuse(status, number, request, response);
        }
    }

    /** What is no page. */
    private void answer(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> meant = Route.withoutSlash(path);
        if (meant.isPresent()) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", meant.get());
        } else if (Route.isMachinery(path)) {
            refuse(HttpServletResponse.SC_NOT_FOUND, request, response);
        } else {
            RefusalCatcher caught = new RefusalCatcher(response);
            chain.doFilter(request, caught);
            if (caught.refusal() != 0) {
                refuse(caught.refusal(), request, response);
            }
        }
    }

    private void page(Route.Match match, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (match.route().isForm()) {
            form(match, request, response);
            return;
        }
        if (!READING.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            refuse(HttpServletResponse.SC_METHOD_NOT_ALLOWED, request, response);
            return;
        }
        Made made = match.route().isKept()
                ? cache.get(match.address(request), () -> make(match, request, response))
                : cache.dated(request.getRequestURI() + "?" + request.getQueryString(), make(match, request, response));
        if (made.isRefusal()) {
            refuse(made.status(), request, response);
        } else {
            made.send(request, response);
        }
    }

    private Made make(Route.Match match, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        PageContent content = content(match.route());
        Outcome outcome = content.load(match.key(), match.route().isKept() ? new KeptRequest(match, request) : request);
        return switch (outcome) {
            case FOUND ->
                Made.of(Reply.kept(HTML, DocumentRenderer.render(match.route().view(), request, response)));
            case MOVED -> Made.moved(outcome.status(), content.movedTo());
            case UNKNOWN, WITHDRAWN, LEGAL -> Made.refused(outcome.status());
            case UNFIT, TOO_MANY, SILENT -> throw new ServletException(match.path() + " is no form");
        };
    }

    /** Goes past the cache: what a form shows is for one reader, and its address may hold a token that no other site may see. */
    private void form(Route.Match match, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean sent = SENDING.equals(request.getMethod());
        if (!sent && !READING.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            refuse(HttpServletResponse.SC_METHOD_NOT_ALLOWED, request, response);
            return;
        }
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Referrer-Policy", "no-referrer");
        FormContent content = (FormContent) content(match.route());
        Outcome outcome = sent ? content.submit(match.key(), request) : content.load(match.key(), request);
        switch (outcome) {
            case FOUND, UNFIT, TOO_MANY -> {
                byte[] body = DocumentRenderer.render(match.route().view(), request, response);
                response.setStatus(outcome.status());
                new Reply(HTML, body, NEVER_KEPT).send(request, response);
            }
            case SILENT -> {
                response.setHeader("Cache-Control", NEVER_KEPT);
                response.setStatus(outcome.status());
            }
            case MOVED -> {
                response.setStatus(outcome.status());
                response.setHeader("Location", content.movedTo());
            }
            case UNKNOWN, WITHDRAWN, LEGAL -> refuse(outcome.status(), request, response);
        }
    }

    /** What is found is the way to the bean of the request, the same for all requests; the search takes longer than a page may. */
    private PageContent content(Route route) {
        return beans.computeIfAbsent(
                route, asked -> contents.select(asked.content()).get());
    }

    private void refuse(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(status, "", request, response);
    }

    /**
     * An error page; if even that fails, a line of text.
     *
     * @param number under which the log tells more; empty if it has none
     */
    private void refuse(int status, String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return; // half of an answer is out already; the connection ends there
        }
        response.setStatus(status);
        problem.explain(status, number);
        byte[] body;
        try {
            body = DocumentRenderer.render(Route.PROBLEM_VIEW, request, response);
        } catch (ServletException | RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "error page failed status=" + status);
            body = problem.asPlainPage();
        }
        new Reply(HTML, body, NEVER_KEPT).send(request, response);
    }

    private static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        String path = request.getServletPath() + (rest == null ? "" : rest);
        return path.isEmpty() ? "/" : path;
    }

    /** One of a few, whatever somebody asks for. */
    private static String kind(String path, Optional<Route.Match> match) {
        if (isForEditors(path)) {
            return "console";
        }
        if (isForMachines(path)) {
            return "api";
        }
        return match.map(found -> found.route().word()).orElse("file");
    }

    /** Machines get their errors from whoever answers them. */
    private static boolean isForMachines(String path) {
        return path.startsWith("/api/") || path.equals("/metrics") || path.startsWith("/openapi");
    }

    /** The console has a gate of its own. */
    private static boolean isForEditors(String path) {
        return path.equals("/console") || path.startsWith("/console/") || path.startsWith("/jakarta.faces.resource/");
    }
}
