package org.modelwire.batch.article;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.modelwire.batch.feed.html.HtmlText;

/** Takes out of a page what is never part of an article: what is not shown, and what surrounds the text. */
final class PageCleaner {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, svg, object, embed, button, input, select, textarea, "
                    + "nav, dialog, figcaption, [role=navigation], [role=search], [role=banner], "
                    + "[role=contentinfo], [role=dialog], [role=alertdialog], [role=menu], [role=toolbar]";

    /** Words in class or id that name a surrounding block, whole between separators. */
    private static final Pattern SURROUNDINGS = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:share|sharing|social|sharebar|sharetools|addthis\\w*|sharedaddy|related\\w*|recommend\\w*|"
                    + "recirc\\w*|newsletters?|subscribe|subscription|signup|sign-up|promo\\w*|advert\\w*|ads?|sponsor\\w*|"
                    + "outbrain|taboola|comments?|disqus\\w*|cookies?|consent|gdpr|breadcrumbs?|pagination|tags|taglist|"
                    + "author-?bio|about-?author|more-?(?:stories|from|on)|read-?more|most-?(?:read|popular)|trending|popular|"
                    + "teasers?|widget|toolbar|jump-?links?|skip-?link|print-?only|screen-?reader(?:-text)?|sr-only|"
                    + "visually-?hidden|hidden|modal|popup|overlay|paywall|byline|dateline|timestamp|caption|credits?|"
                    + "gallery|slideshow|carousel)"
                    + "(?:$|[\\s_-])");

    /** Classes that site software uses for what only screen readers are meant to say. */
    private static final Pattern UNSEEN_CLASS = Pattern.compile(
            "(?i)(?:^|\\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|element-invisible|(?:u|is|a11y)-hidden)(?:\\s|$)");

    /** Words in class or id of the block that holds the text, whatever else stands beside them. */
    private static final Pattern TEXT_BLOCK = Pattern.compile(
            "(?i)(?:article|entry|story|post|main)[_-]?(?:body|content|text|main|wrapper|block)|articlebody|"
                    + "(?:^|\\s)(?:article|entry|post|story)(?:$|\\s)");

    /** The surroundings may be named on a block around everything; that block is kept. */
    private static final double LARGEST_SHARE = 0.35;

    private PageCleaner() {}

    /** Changes the page in place. */
    static void clean(Document page) {
        List<Element> hiddenByRule = HiddenRules.of(page);
        page.select(NEVER_TEXT).remove();
        page.forEachNode(node -> {
            if (node instanceof Comment) {
                node.remove();
            }
        });
        Element body = page.body();
        for (Element element : List.copyOf(body.getAllElements())) {
            if (element != body && element.parent() != null && HtmlText.isHidden(element)) {
                element.remove();
            }
        }
        int whole = Math.max(1, paragraphs(body));
        hiddenByRule.addAll(body.getElementsByAttributeValueMatching("class", UNSEEN_CLASS));
        for (Element element : hiddenByRule) {
            // Pages hide their whole text until a script has run; that is no secret.
            if (isAttached(element, body) && paragraphs(element) < whole * LARGEST_SHARE) {
                element.remove();
            }
        }
        for (Element element : List.copyOf(body.getAllElements())) {
            if (isAttached(element, body) && isSurrounding(element) && paragraphs(element) < whole * LARGEST_SHARE) {
                element.remove();
            }
        }
        // Some site software wraps the whole page in a form.
        page.select("form").unwrap();
        removeEmpty(body);
    }

    /** From the end, so that a parent whose children are gone goes too. */
    private static void removeEmpty(Element body) {
        List<Element> elements = body.getAllElements();
        for (int i = elements.size() - 1; i > 0; i--) {
            Element element = elements.get(i);
            if (element.childNodeSize() == 0 && !element.tag().isSelfClosing() && element.parent() != null) {
                element.remove();
            }
        }
    }

    private static boolean isSurrounding(Element element) {
        String name = element.normalName();
        if (TEXT_BLOCK.matcher(element.className()).find()
                || TEXT_BLOCK.matcher(element.id()).find()) {
            return false;
        }
        if (name.equals("body") || name.equals("article") || name.equals("main") || name.equals("p")) {
            return false;
        }
        return name.equals("form")
                || name.equals("aside") && element.select("p").size() < 8
                || SURROUNDINGS.matcher(element.className()).find()
                || SURROUNDINGS.matcher(element.id()).find();
    }

    /** How much text stands in paragraphs, in characters. */
    private static int paragraphs(Element element) {
        return element.select("p").stream()
                .mapToInt(paragraph -> paragraph.text().length())
                .sum();
    }

    private static boolean isAttached(Node node, Element body) {
        return node != body && node.parent() != null && node.ownerDocument() != null;
    }
}
