package org.modelwire.batch.article;

import java.net.URI;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.modelwire.batch.feed.html.HtmlText;

/** Finds the part of a cleaned page that is the article. */
final class MainText {

    /** Links with fewer words stand for a name inside the text, not for another article. */
    private static final int LINK_WORDS = 4;

    /**
     * The search for the article takes time with the square of these; what no newspaper ever served is not searched.
     */
    private static final int MOST_ELEMENTS = 12_000;

    private static final int MOST_CHILDREN = 4_000;

    private MainText() {}

    /** The text, or nothing if no part of the page looks like an article. */
    static String of(Document page, URI address, String title) {
        Element content = isOrdinary(page)
                ? new Readability4J(address.toString(), page).parse().getArticleContent()
                : page.select("article, main, [role=main], body").first();
        if (content == null) {
            return "";
        }
        for (Element block : List.copyOf(content.select("li, p, h2, h3, h4, h5, h6"))) {
            if (isOnlyLinks(block)) {
                block.remove();
            }
        }
        return Boilerplate.without(HtmlText.of(content), title);
    }

    private static boolean isOrdinary(Document page) {
        List<Element> elements = page.getAllElements();
        return elements.size() <= MOST_ELEMENTS
                && elements.stream().allMatch(element -> element.childNodeSize() <= MOST_CHILDREN);
    }

    private static boolean isOnlyLinks(Element block) {
        String linked = block.select("a").text();
        return linked.split("\\s+").length >= LINK_WORDS
                && linked.length() >= block.text().length() * 0.9;
    }
}
