package org.modelwire.batch.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.modelwire.batch.feed.html.HidingStyle;

/** Finds what the style sheets inside a page hide. Rules for print and other media are left out, and so are linked sheets. */
final class HiddenRules {

    /** More rules than this are a framework's, and none of them was written to hide a sentence. */
    private static final int MOST_RULES = 400;

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CONDITIONAL = Pattern.compile("@[^{};]*\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\}|@[^{};]*;");
    private static final Pattern RULE = Pattern.compile("([^{}]{1,300})\\{([^{}]{1,2000})\\}");

    private HiddenRules() {}

    /** The elements that a rule hides, without those for which one would need a browser. */
    static List<Element> of(Document page) {
        List<Element> hidden = new ArrayList<>();
        int rules = 0;
        for (Element sheet : page.select("style")) {
            String media = sheet.attr("media");
            if (!media.isEmpty() && !media.matches("(?i)all|screen")) {
                continue;
            }
            String text = CONDITIONAL
                    .matcher(COMMENT.matcher(sheet.data()).replaceAll(""))
                    .replaceAll("");
            Matcher rule = RULE.matcher(text);
            while (rule.find() && rules++ < MOST_RULES) {
                if (HidingStyle.hides(rule.group(2))) {
                    hidden.addAll(select(page, rule.group(1).strip()));
                }
            }
        }
        return hidden;
    }

    private static List<Element> select(Document page, String selector) {
        try {
            return page.select(selector);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            // A selector that only a browser knows, such as :hover, hides nothing at rest.
            return List.of();
        }
    }
}
