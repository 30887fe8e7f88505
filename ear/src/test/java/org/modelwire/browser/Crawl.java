package org.modelwire.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Everything that can be reached from the front page.
 *
 * @param answers by path with its query, in the order in which they were found
 */
record Crawl(Map<String, HttpResponse<String>> answers) {

    /** Follows every link of every page once. */
    static Crawl of(SampleSite site) throws IOException, InterruptedException {
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        Deque<String> left = new ArrayDeque<>(List.of("/"));
        Set<String> seen = new HashSet<>(left);
        while (!left.isEmpty()) {
            String path = left.remove();
            HttpResponse<String> answer = site.get(path);
            answers.put(path, answer);
            for (String linked : links(site, path, answer)) {
                if (seen.add(linked)) {
                    left.add(linked);
                }
            }
        }
        return new Crawl(answers);
    }

    /** The paths on this site that a page names; none for what is no page. */
    private static List<String> links(SampleSite site, String path, HttpResponse<String> answer) {
        List<String> paths = new ArrayList<>();
        if (isPage(answer)) {
            Document page = Jsoup.parse(answer.body(), site.address() + path);
            for (Element element : page.select("a[href], link[href], img[src], script[src]")) {
                String target = element.hasAttr("href") ? element.absUrl("href") : element.absUrl("src");
                if (target.startsWith(site.address() + "/")) {
                    URI uri = URI.create(target);
                    paths.add(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
                }
            }
        }
        return paths;
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    /** One page of each kind, with that of an address where nothing is; pages of the sample's publishers are not ours. */
    List<String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        answers.forEach((path, answer) -> {
            if (isPage(answer) && !path.startsWith("/sample/")) {
                kinds.putIfAbsent(kind(path), path);
            }
        });
        kinds.put("missing", "/nope");
        return List.copyOf(kinds.values());
    }

    /** Its first word, how deep it lies, and the word behind the name of a thing. */
    private static String kind(String path) {
        String[] words = path.replaceFirst("\\?.*", "").split("/");
        String first = words.length < 2 ? "" : words[1].matches("\\d{4}") ? "day" : words[1];
        return first + words.length + (words.length > 3 && !first.equals("day") ? words[3] : "");
    }
}
