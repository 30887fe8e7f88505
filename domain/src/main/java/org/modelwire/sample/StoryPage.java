package org.modelwire.sample;

import jakarta.json.Json;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An article as a whole page, with the things around it that a reader of pages must leave out: navigation, a hint about a
 * newsletter, other stories, a footer. Publishers differ in how they mark the text up.
 *
 * @param others of the same publisher, from which the links to other stories are taken
 */
record StoryPage(SampleArticle article, List<SampleArticle> others) {

    private static final int LINKS = 4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%2$s | %3$s</title>
              <link rel="canonical" href="%4$s">
              <meta name="description" content="%5$s">
              <meta property="og:type" content="article">
              <meta property="og:title" content="%2$s">
              <meta property="article:published_time" content="%6$s">
              <script type="application/ld+json">%7$s</script>
            </head>
            <body>
              <header><a href="/">%3$s</a>
                <nav><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul></nav>
              </header>
            %8$s
              <aside><h2>More from %3$s</h2><ul>%9$s</ul></aside>
              <footer><p>Sign up for our morning letter. All rights with %3$s, an invented publisher.</p></footer>
            </body>
            </html>
            """;

    private static final List<String> TEXTS = List.of("""
              <main>
                <article>
                  <h1>%1$s</h1>
                  <p class="byline">By %2$s, <time datetime="%3$s">%4$s</time></p>
                  <div itemprop="articleBody">
            %5$s
                  </div>
                </article>
              </main>
            """, """
              <div id="content" role="main">
                <h1 class="entry-title">%1$s</h1>
                <div class="meta"><span class="author">%2$s</span> | <time datetime="%3$s">%4$s</time></div>
                <div class="entry-content">
            %5$s
                </div>
                <div class="share">Share this story with a friend</div>
              </div>
            """, """
              <section class="story">
                <header><h1>%1$s</h1></header>
                <div class="newsletter">Enjoying this? Get it in your inbox every morning.</div>
                <article class="story-body">
            %5$s
                </article>
                <p class="credit">%2$s wrote this story on <time datetime="%3$s">%4$s</time>.</p>
              </section>
            """);

    String render() {
        SamplePublisher publisher = article.publisher();
        return PAGE.formatted(
                Markup.escape(publisher.language()),
                Markup.escape(article.title()),
                Markup.escape(publisher.name()),
                Markup.escape(article.url()),
                Markup.escape(article.summary()),
                article.publishedAt(),
                jsonLd(),
                text(),
                links());
    }

    private String text() {
        String template = TEXTS.get(Math.floorMod(article.publisher().domain().hashCode(), TEXTS.size()));
        return template.formatted(
                Markup.escape(article.title()),
                Markup.escape(article.author()),
                article.publishedAt(),
                DAY.format(article.publishedAt().atOffset(ZoneOffset.UTC)),
                article.html().strip());
    }

    private String links() {
        return others.stream()
                .filter(other -> !other.equals(article))
                .limit(LINKS)
                .map(other -> "<li><a href=\"%s\">%s</a></li>"
                        .formatted(Markup.escape(other.url()), Markup.escape(other.title())))
                .collect(Collectors.joining());
    }

    private String jsonLd() {
        SamplePublisher publisher = article.publisher();
        return Json.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", "NewsArticle")
                .add("headline", article.title())
                .add("datePublished", article.publishedAt().toString())
                .add("inLanguage", publisher.language())
                .add("author", Json.createObjectBuilder().add("@type", "Person").add("name", article.author()))
                .add(
                        "publisher",
                        Json.createObjectBuilder().add("@type", "Organization").add("name", publisher.name()))
                .add("mainEntityOfPage", article.url())
                .build()
                .toString()
                .replace("</", "<\\/");
    }
}
