package org.modelwire.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public addresses of pages, each with its view and the bean behind it. */
enum Route {
    FRONT("/", "front", FrontBean.class),
    BRIEF("/briefs/([a-z0-9-]{1,120})", "brief", BriefBean.class),
    SUBJECT("/mentions/([a-z0-9-]{1,120})", "subject", SubjectBean.class),
    HOW_WE_WRITE("/how-we-write", "how-we-write", HowWeWriteBean.class),
    TAKEDOWN("/takedown", "takedown", TakedownBean.class);

    private static final String FOLDER = "/WEB-INF/pages/";

    /** The view of every error. */
    static final String PROBLEM_VIEW = FOLDER + "problem.xhtml";

    private final Pattern address;
    private final String view;
    private final Class<? extends PageContent> content;

    Route(String address, String view, Class<? extends PageContent> content) {
        this.address = Pattern.compile(address);
        this.view = FOLDER + view + ".xhtml";
        this.content = content;
    }

    /**
     * A route with what its address says.
     *
     * @param key the variable part; empty if there is none
     */
    record Match(Route route, String key) {}

    /**
     * Finds the page at an address.
     *
     * @param path decoded, from the root of the site
     */
    static Optional<Match> find(String path) {
        return Arrays.stream(values())
                .flatMap(route -> route.match(path).stream())
                .findFirst();
    }

    private Optional<Match> match(String path) {
        Matcher matcher = address.matcher(path);
        return matcher.matches()
                ? Optional.of(new Match(this, matcher.groupCount() == 0 ? "" : matcher.group(1)))
                : Optional.empty();
    }

    /** The addresses without a variable part. */
    static List<String> fixed() {
        return Arrays.stream(values())
                .map(route -> route.address)
                .filter(address -> address.matcher("").groupCount() == 0)
                .map(Pattern::pattern)
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

    String view() {
        return view;
    }

    Class<? extends PageContent> content() {
        return content;
    }
}
