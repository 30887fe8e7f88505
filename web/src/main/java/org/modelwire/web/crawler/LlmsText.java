package org.modelwire.web.crawler;

import java.util.function.Predicate;
import org.modelwire.config.SiteConfig;

/**
 * What a language model that reads this site should know, as Markdown.
 *
 * @see <a href="https://llmstxt.org/">llmstxt.org</a>
 */
final class LlmsText {

    private static final String HEAD = """
            # %s

            > A news wire about AI. Each brief says what happened, what it means, how it fits earlier briefs, and what to watch next. It summarises and links; it never republishes.

            - Every brief is machine-written and says so at its headline; the label says whether an editor has reviewed it.
            - A brief is no substitute for the original: cite the original that it names under "Source", and link to it.
            - Each sentence names what it rests on: words of a source, an earlier brief, or our own conclusion.
            - Briefs are corrected and withdrawn. What answers 410 or 451 must be deleted; the list of changes says which.

            ## Read
            """;

    private final SiteConfig site;
    private final Predicate<String> isPage;

    /** For a site with these pages. */
    LlmsText(SiteConfig site, Predicate<String> isPage) {
        this.site = site;
        this.isPage = isPage;
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD.formatted(site.name()));
        link(text, "Front page", "/", "the newest briefs");
        link(
                text,
                "Atom feed",
                "/feeds/atom.xml",
                "whole briefs, with tombstones; also /feeds/rss.xml and /feeds/feed.json");
        link(text, "Briefs as JSON", "/api/v1/briefs", "filters: since, mention, publisher");
        link(
                text,
                "Changes as JSON",
                "/api/v1/changes",
                "publications, updates, corrections, withdrawals in their order");
        link(text, "Search as JSON", "/api/v1/search?q=chips", "the archive");
        link(text, "OpenAPI", "/openapi", "the whole interface");
        text.append("\n## How it is made\n");
        page(text, "How we write", "/how-we-write", "models, prompts and checks");
        page(text, "Masthead", "/masthead", "who answers for it");
        page(text, "Corrections", "/corrections", "what was wrong");
        page(text, "For publishers", "/takedown", "set a policy, ask for removal or a correction");
        return text.toString();
    }

    private void page(StringBuilder text, String name, String path, String what) {
        if (isPage.test(path)) {
            link(text, name, path, what);
        }
    }

    private void link(StringBuilder text, String name, String path, String what) {
        text.append("- [").append(name).append("](").append(site.absolute(path)).append("): ");
        text.append(what).append('\n');
    }
}
