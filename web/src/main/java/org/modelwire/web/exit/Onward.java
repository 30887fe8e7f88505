package org.modelwire.web.exit;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a list goes on: at its own path with another query, which its pages and feeds call {@code next}, and its JSON too.
 *
 * <p>Source: JSON Feed 1.1 for {@code next_url}; the contract of the API for {@code next} and {@code more}.
 */
final class Onward {

    private static final Pattern LINK = Pattern.compile("(<(?:a|link|atom:link)\\s[^>]*rel=\"next\"[^>]*>)");
    private static final Pattern HREF = Pattern.compile("href=\"(?:https?://[^/\"]+)?(/[^\"#]*)");
    private static final Pattern NEXT_URL = Pattern.compile("\"next_url\":\"https?://[^/\"]+(/[^\"]*)\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final String LAST = "\"more\":false";

    private Onward() {}

    /** The addresses at which the lists of an answer go on. */
    static Stream<String> from(String address, String body) {
        String path = address.replaceFirst("\\?.*", "");
        Stream<String> named = body.startsWith("{")
                ? json(address, path, body)
                : found(LINK, body).flatMap(link -> found(HREF, link)).map(href -> href.replace("&amp;", "&"));
        return named.filter(to -> to.startsWith(path + "?")).distinct();
    }

    private static Stream<String> json(String address, String path, String body) {
        Stream<String> cursors = body.contains(LAST) ? Stream.empty() : found(NEXT, body);
        return Stream.concat(found(NEXT_URL, body), cursors.map(cursor -> paged(address, path, cursor)));
    }

    /** The same question, from another place on. */
    private static String paged(String address, String path, String cursor) {
        List<String> asked = Stream.of(
                        address.substring(path.length()).replace("?", "").split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("page="))
                .toList();
        return path + "?"
                + String.join(
                        "&",
                        Stream.concat(asked.stream(), Stream.of("page=" + cursor))
                                .toList());
    }

    private static Stream<String> found(Pattern pattern, String body) {
        return pattern.matcher(body).results().map((MatchResult match) -> match.group(1));
    }
}
