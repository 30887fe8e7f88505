package org.modelwire.batch.article.head;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.modelwire.batch.feed.html.HtmlText;
import org.modelwire.batch.fetch.WebAddress;

/**
 * The headline that readers see. Titles for machines are often written to be found and not to be read, so the heading of
 * the page wins where it is about the same thing; they tell which heading that is.
 */
final class PageTitle {

    private static final String SEPARATOR = "\\s+[|\\u2013\\u2014\\u00b7\\u00bb:-]+\\s+|\\s*[|\\u00bb]\\s*|:\\s+";
    private static final Pattern LAST_PART = Pattern.compile("(?s)(.{12,})(?:" + SEPARATOR + ")(.{2,40}?)");
    private static final Pattern HEADLINE = Pattern.compile(
            "(?i)headline|(?:article|entry|post|story|news|page|content|single)[\\w-]*(?:title|hed)|title");
    private static final Pattern SITE = Pattern.compile("(?i)site|logo|brand|masthead|widget|sidebar|modal");

    /** Below this share of words in common, a heading and a title are about different things. */
    private static final double ALIKE = 0.3;

    /** What a heading gains by being called a headline. */
    private static final double CALLED = 0.25;

    private final Document page;
    private final Optional<String> site;
    private final String host;

    PageTitle(Document page, URI address, Optional<String> siteName) {
        this.page = page;
        this.site = siteName;
        this.host = WebAddress.host(address);
    }

    /**
     * The headline; empty only for a page without any.
     *
     * @param stated what the page says to machines, the most trusted first
     */
    String choose(Collection<String> stated) {
        List<String> titles = new ArrayList<>(stated.stream()
                .flatMap(title -> HtmlText.line(title).stream())
                .map(this::withoutSite)
                .toList());
        String ofWindow = HtmlText.line(page.title()).map(this::withoutSite).orElse("");
        if (titles.isEmpty()) {
            titles.add(ofWindow);
        }
        Optional<String> heading = page.select("h1").stream()
                .filter(element -> !words(element.text()).isEmpty())
                .max(Comparator.comparingDouble(element -> score(element, titles)))
                .filter(element -> score(element, titles) >= ALIKE)
                .flatMap(element -> HtmlText.line(element.text()));
        return heading.or(
                        () -> titles.stream().filter(title -> !title.isEmpty()).findFirst())
                .or(() -> Optional.of(ofWindow).filter(title -> !title.isEmpty()))
                .or(() -> Stream.of(page.selectFirst("h1"))
                        .filter(Objects::nonNull)
                        .flatMap(element -> HtmlText.line(element.text()).stream())
                        .findFirst())
                .orElse("");
    }

    private static double score(Element heading, List<String> titles) {
        Set<String> own = words(heading.text());
        double alike = titles.stream()
                .mapToDouble(title -> alike(own, words(title)))
                .max()
                .orElse(0);
        String called = heading.className() + " " + heading.id() + " " + heading.attr("itemprop");
        boolean siteName = SITE.matcher(called).find()
                || !heading.select("a[href~=^(?:https?://[^/]+)?/?$]").isEmpty();
        return alike + (siteName ? -CALLED : HEADLINE.matcher(called).find() ? CALLED : 0);
    }

    /** Twice the words in common by all the words. Source: Dice 1945. */
    private static double alike(Set<String> some, Set<String> others) {
        Set<String> common = new HashSet<>(some);
        common.retainAll(others);
        return some.isEmpty() || others.isEmpty() ? 0 : 2.0 * common.size() / (some.size() + others.size());
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** A title without the name of the site behind or before it. */
    private String withoutSite(String title) {
        List<String> names = new ArrayList<>(site.stream().toList());
        page.select("h1").stream()
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .forEach(names::add);
        for (String heading : names.subList(site.isPresent() ? 1 : 0, names.size())) {
            // A heading that begins the title, with a separator after it, is the title.
            if (heading.length() > 15 && title.startsWith(heading)) {
                return heading;
            }
        }
        String bare = site.map(name -> without(name, title)).orElse(title).strip();
        Matcher last = LAST_PART.matcher(bare);
        return last.matches() && isHost(last.group(2)) ? last.group(1).strip() : bare;
    }

    /** Whether the site's address is its name, as in {@code The Daily} for {@code www.thedaily.example}. */
    private boolean isHost(String part) {
        String name =
                part.toLowerCase(Locale.ROOT).replaceFirst("\\.\\p{L}+$", "").replaceAll("[^\\p{L}\\p{N}]", "");
        return name.length() > 3 && host.replaceAll("[-.]", "").contains(name);
    }

    private static String without(String site, String title) {
        String quoted = Pattern.quote(site.strip());
        String bare = title.replaceFirst("(?i)(?:" + SEPARATOR + ")" + quoted + "\\s*$", "")
                .replaceFirst("(?i)^\\s*" + quoted + "(?:" + SEPARATOR + ")", "");
        return bare.isBlank() ? title : bare;
    }
}
