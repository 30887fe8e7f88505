package org.modelwire.batch.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.modelwire.batch.article.head.OtherPage;
import org.modelwire.batch.article.head.PageMetadata;
import org.modelwire.batch.feed.html.HtmlText;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** Takes the article out of its page. */
@ApplicationScoped
public class Extractor {

    /** Fewer words than this are no article. */
    public static final int LEAST_WORDS = 40;

    /** A text up to this long that ends in an invitation to pay is the beginning of an article behind a wall. */
    private static final int LONGEST_STUB_WORDS = 160;

    /** A text up to this long is one where the page also says of itself that it is not free. */
    private static final int LONGEST_SURE_STUB_WORDS = 350;

    /** Deeper elements are put beside each other; what finds the text takes a time that grows with the depth. */
    private static final int MAX_DEPTH = 100;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\\u2019-][\\p{L}\\p{N}]+)*");
    private static final Pattern WALL = Pattern.compile(
            "(?i)subscribe (?:now |today )?to (?:continue|read|keep)|(?:subscribers?|members?)[ -]only|already a (?:subscriber|member)"
                    + "|(?:log|sign) in to (?:continue|read)|to continue reading|create (?:a free )?account to (?:continue|read)"
                    + "|this (?:article|content|story) is (?:only )?(?:for|available to) (?:paid |paying )?(?:subscribers|members)");

    /**
     * Reads a page.
     *
     * @param address where the page came from, after redirects
     * @throws ReasonedException no-article-text for under 40 words, the free beginning of a paid article, or a page that
     *     stands in place of one
     */
    public ExtractedPage extract(String html, URI address) throws ReasonedException {
        Document page = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, address.toString());
        PageMetadata metadata = new PageMetadata(page, address);
        boolean walled = WALL.matcher(page.text()).find();
        ExtractedPage shell = new ExtractedPage(
                metadata.title(),
                "",
                metadata.publishedAt(),
                metadata.author(),
                metadata.language(),
                metadata.canonicalAddress());
        PageCleaner.clean(page);
        String text = MainText.of(page, address, shell.title());
        long words = WORD.matcher(text).results().count();
        if (words < LEAST_WORDS) {
            throw new ReasonedException(
                    Reason.NO_ARTICLE_TEXT, address + " has no article text: " + words + " words of it were found");
        }
        Optional<String> other = OtherPage.kind(shell.title(), text, words);
        if (other.isPresent()) {
            throw new ReasonedException(Reason.NO_ARTICLE_TEXT, address + " has no article text: it is " + other.get());
        }
        boolean said = walled || metadata.isPaywalled();
        boolean saidTwice = walled && metadata.isPaywalled();
        if (said && words < LONGEST_STUB_WORDS || saidTwice && words < LONGEST_SURE_STUB_WORDS) {
            throw new ReasonedException(
                    Reason.NO_ARTICLE_TEXT, address + " shows only the beginning of an article: " + words + " words");
        }
        return new ExtractedPage(
                shell.title(), text, shell.publishedAt(), shell.author(), shell.language(), shell.canonicalAddress());
    }

    /** The plain text of an HTML fragment, as feeds carry it; paragraphs separated by a blank line. */
    public String textOf(String htmlFragment) {
        return HtmlText.ofHtml(htmlFragment);
    }
}
