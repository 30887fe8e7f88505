package org.modelwire.batch.feed.poll;

import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.modelwire.batch.fetch.WebAddress;

/**
 * Finds the feeds that a page names in its head.
 *
 * <p>Source: RSS Autodiscovery (RSS Advisory Board, 2006); HTML standard, 4.6.7.1, link type alternate.
 */
final class FeedLinks {

    /** What a page must hold to name a feed, for messages. */
    static final String WANTED =
            "<link rel=alternate> of type application/rss+xml, application/atom+xml or application/feed+json";

    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/json");

    private FeedLinks() {}

    /** The feeds of a page in its order, those of comments last, each once. */
    static List<URI> of(String html, URI address) {
        Document page = Jsoup.parse(html);
        Element written = page.selectFirst("base[href]");
        URI base = written == null
                ? address
                : WebAddress.resolve(address, written.attr("href")).orElse(address);
        return List.copyOf(page.select("link[href]").stream()
                .filter(FeedLinks::isFeed)
                .sorted(Comparator.comparing(FeedLinks::isOfComments))
                .flatMap(link -> WebAddress.resolve(base, link.attr("href")).stream())
                .collect(LinkedHashSet::new, Set::add, Set::addAll));
    }

    private static boolean isFeed(Element link) {
        List<String> relations =
                List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
        String type = link.attr("type")
                .toLowerCase(Locale.ROOT)
                .replaceFirst(";.*", "")
                .strip();
        // The JSON type alone also stands for data of any kind; then the address has to speak of a feed.
        boolean named = TYPES.contains(type)
                && (!type.equals("application/json") || link.attr("href").contains("feed"));
        return relations.contains("alternate") && named || relations.contains("feed");
    }

    private static boolean isOfComments(Element link) {
        return (link.attr("title") + " " + link.attr("href"))
                .toLowerCase(Locale.ROOT)
                .contains("comment");
    }
}
