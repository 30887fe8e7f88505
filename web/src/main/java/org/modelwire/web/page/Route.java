package org.modelwire.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.web.about.HowWeWriteBean;
import org.modelwire.web.about.MastheadBean;
import org.modelwire.web.about.PrivacyBean;
import org.modelwire.web.archive.SearchBean;
import org.modelwire.web.brief.HowBean;
import org.modelwire.web.correction.CorrectionsBean;
import org.modelwire.web.coverage.CoverageBean;
import org.modelwire.web.coverage.NightBean;
import org.modelwire.web.form.FormContent;
import org.modelwire.web.newsletter.SubscribeBean;
import org.modelwire.web.newsletter.SubscriptionBean;
import org.modelwire.web.publisher.PublisherBean;
import org.modelwire.web.publisher.PublishersBean;
import org.modelwire.web.report.ReportBean;
import org.modelwire.web.subject.SubjectBean;
import org.modelwire.web.subject.SubjectsBean;
import org.modelwire.web.support.PageContent;
import org.modelwire.web.takedown.TakedownBean;
import org.modelwire.web.takedown.TakedownStatusBean;
import org.modelwire.web.watch.WatchBean;
import org.modelwire.web.wire.DayBean;
import org.modelwire.web.wire.FrontBean;

/** The public addresses of pages, each with its view and the bean behind it. */
enum Route {
    FRONT("/", "front", FrontBean.class),
    DAY("/{}", RouteKey.DAY, "day", DayBean.class, "after"),
    BRIEF("/briefs/{}", RouteKey.SLUG, "brief", BriefBean.class, "evidence"),
    SUBJECTS("/mentions", "subjects", SubjectsBean.class, "kind", "from"),
    SUBJECT("/mentions/{}", RouteKey.SLUG, "subject", SubjectBean.class, "after"),
    ARCHIVE("/archive", "archive", SearchBean.class) {
        @Override
        boolean isKept() {
            return false; // the index follows a change a little later than the count of changes
        }
    },
    WATCH("/watch", "watch", WatchBean.class, "state", "after"),
    BRIEF_HOW("/briefs/{}/how", RouteKey.SLUG, "brief-how", HowBean.class),
    PUBLISHERS("/publishers", "publishers", PublishersBean.class, "after"),
    PUBLISHER("/publishers/{}", RouteKey.HOST, "publisher", PublisherBean.class, "after"),
    COVERAGE("/coverage", "coverage", CoverageBean.class, "before"),
    NIGHT("/coverage/{}", RouteKey.DATE, "night", NightBean.class),
    CORRECTIONS("/corrections", "corrections", CorrectionsBean.class, "after"),
    HOW_WE_WRITE("/how-we-write", "how-we-write", HowWeWriteBean.class),
    MASTHEAD("/masthead", "masthead", MastheadBean.class),
    PRIVACY("/privacy", "privacy", PrivacyBean.class),
    TAKEDOWN("/takedown", "takedown", TakedownBean.class),
    TAKEDOWN_STATUS("/takedown/{}", RouteKey.TOKEN, "takedown-status", TakedownStatusBean.class),
    SUBSCRIBE("/subscribe", "subscribe", SubscribeBean.class),
    SUBSCRIPTION("/subscribe/{}", RouteKey.TOKEN, "subscription", SubscriptionBean.class),
    REPORT("/briefs/{}/report", RouteKey.SLUG, "report", ReportBean.class);

    private static final String FOLDER = "/WEB-INF/pages/";

    /** Stands in an address for its variable part. */
    private static final String KEY = "{}";

    /** The view of every error. */
    static final String PROBLEM_VIEW = FOLDER + "problem.xhtml";

    private static final List<Route> ALL = List.of(values());

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final RouteKey key;
    private final String before;
    private final String after;
    private final String view;
    private final Class<? extends PageContent> content;
    private final List<String> parameters;

    Route(String address, String view, Class<? extends PageContent> content, String... parameters) {
        this(address + KEY, RouteKey.NONE, view, content, parameters);
    }

    Route(String address, RouteKey key, String view, Class<? extends PageContent> content, String... parameters) {
        int at = address.indexOf(KEY);
        this.before = address.substring(0, at);
        this.after = address.substring(at + KEY.length());
        this.key = key;
        this.view = FOLDER + view + ".xhtml";
        this.content = content;
        this.parameters = List.of(parameters);
    }

    /**
     * A route with what its address says.
     *
     * @param path as it was asked for
     * @param key the variable part; empty if there is none
     */
    record Match(Route route, String path, String key) {

        /** What tells this page from every other: its path with those parameters that its content depends on. */
        String address(HttpServletRequest request) {
            // Whoever asks the server for a parameter has it take all of the request apart.
            return route.parameters.isEmpty() || request.getQueryString() == null ? path : path + parameters(request);
        }

        private String parameters(HttpServletRequest request) {
            return route.parameters.stream()
                    .filter(name -> request.getParameter(name) != null)
                    .map(name ->
                            "&" + name + "=" + URLEncoder.encode(request.getParameter(name), StandardCharsets.UTF_8))
                    .collect(Collectors.joining());
        }
    }

    /**
     * Finds the page at an address.
     *
     * @param path decoded, from the root of the site
     */
    static Optional<Match> find(String path) {
        for (Route route : ALL) {
            Optional<Match> match = route.match(path);
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    private Optional<Match> match(String path) {
        int length = path.length() - before.length() - after.length();
        if (length < 0 || !path.startsWith(before) || !path.endsWith(after)) {
            return Optional.empty();
        }
        String text = path.substring(before.length(), before.length() + length);
        return key.fits(text) ? Optional.of(new Match(this, path, text)) : Optional.empty();
    }

    /** Every address of every page, with some keys in the place of the variable part wherever one fits. */
    static Stream<String> all(Collection<String> keys) {
        return Arrays.stream(values()).flatMap(route -> route.with(keys));
    }

    private Stream<String> with(Collection<String> keys) {
        return isOne() ? Stream.of(before) : keys.stream().filter(key::fits).map(text -> before + text + after);
    }

    private boolean isOne() {
        return key == RouteKey.NONE;
    }

    /** The addresses without a variable part. */
    static List<String> fixed() {
        return Arrays.stream(values())
                .filter(Route::isOne)
                .map(route -> route.before)
                .toList();
    }

    /**
     * The address that was meant by one with a slash at its end.
     *
     * @return empty if there is no page either way
     */
    static Optional<String> withoutSlash(String path) {
        String shorter = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return shorter.equals(path) || find(shorter).isEmpty() ? Optional.empty() : Optional.of(shorter);
    }

    /** Whether an address would reach the machinery of the views from outside. */
    static boolean isMachinery(String path) {
        return path.startsWith("/faces/")
                || path.startsWith("/jakarta.faces.resource/")
                || path.matches("(?i).*\\.(xhtml|jsf|faces|jsp|jspx)");
    }

    /** Its name in figures about requests. */
    String word() {
        return word;
    }

    /** Whether its pages may be kept for the next reader. */
    boolean isKept() {
        return true;
    }

    /** The parameters that a kept page may depend on; others are not shown to it. */
    List<String> parameters() {
        return parameters;
    }

    /** A path as it may stand in a log: without a token. */
    static String printable(String path) {
        return path.replaceFirst("^/(subscribe|takedown)/.+", "/$1/...");
    }

    String view() {
        return view;
    }

    /** Whether something can be sent there, and nothing of it may be kept. */
    boolean isForm() {
        return FormContent.class.isAssignableFrom(content);
    }

    Class<? extends PageContent> content() {
        return content;
    }
}
