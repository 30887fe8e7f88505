package org.modelwire.batch.article;

import java.net.URI;
import java.util.List;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.modelwire.batch.feed.PlainText;

/** Finds the part of a cleaned page that is the article. */
final class MainText {

    /** Links with fewer words stand for a name inside the text, not for another article. */
    private static final int LINK_WORDS = 4;

    private MainText() {}

    /** The text, or nothing if no part of the page looks like an article. */
    static String of(Document page, URI address, String title) {
        Article article = new Readability4J(address.toString(), page).parse();
        Element content = article.getArticleContent();
        if (content == null) {
            return "";
        }
        for (Element block : List.copyOf(content.select("li, p, h2, h3, h4, h5, h6"))) {
            if (isOnlyLinks(block)) {
                block.remove();
            }
        }
        return Boilerplate.without(PlainText.of(content), title);
    }

    private static boolean isOnlyLinks(Element block) {
        String linked = block.select("a").text();
        return linked.split("\\s+").length >= LINK_WORDS
                && linked.length() >= block.text().length() * 0.9;
    }
}
