package org.modelwire.batch.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

class ExtractorTest {

    private static final URI ADDRESS = URI.create("https://www.daily.example/news/chips?utm_source=feed");
    private static final String FIRST =
            "The ministry said on Thursday that it would open a fund of 40 million euros for"
                    + " small laboratories which train language models, and that the first grants would be paid in March.";
    private static final String SECOND =
            "Two of the laboratories that had asked for help in the spring welcomed the plan,"
                    + " while a third called the sum too small and the conditions too many for a team of five people.";
    private static final String THIRD = "Applications open in January. A committee of seven people, four of them from"
            + " universities, will read them, and its notes are to be published with the names of those who were chosen.";

    private final Extractor extractor = new Extractor();

    @Test
    void takesTheTextOutOfItsSurroundings() throws ReasonedException {
        ExtractedPage page = extractor.extract(
                page(
                        "<title>Fund opens | The Daily</title><meta property='og:site_name' content='The Daily'>",
                        "<nav><a href='/'>Home</a> <a href='/ai'>All about AI</a></nav><article><h1>Fund opens</h1>"
                                + "<div class='share-buttons'>Share this on every network</div><p>" + FIRST + "</p>"
                                + "<figure><img src='x.jpg'><figcaption>A laboratory. Photo: Someone</figcaption></figure>"
                                + "<p>" + SECOND
                                + "</p><div class='newsletter-signup'><p>Sign up for our mail</p></div>"
                                + "<p>Related: <a href='/x'>Another thing that happened</a></p><p>" + THIRD + "</p>"
                                + "</article><aside class='related'><p>Other stories you may like</p></aside>"
                                + "<footer>Copyright</footer>"),
                ADDRESS);

        assertThat(page.title()).isEqualTo("Fund opens");
        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
    }

    @Test
    void leavesOutWhatAReaderDoesNotSee() throws ReasonedException {
        String text = extractor
                .extract(
                        page(
                                "<title>Fund</title>",
                                "<article><p>" + FIRST + "</p><p hidden>UNSEEN one</p>"
                                        + "<p style='color:red; display: none'>UNSEEN two</p><!-- UNSEEN three -->"
                                        + "<p data-nosnippet>UNSEEN four</p><p>" + SECOND
                                        + "<span aria-hidden='true'>UNSEEN five</span></p>"
                                        + "<script>UNSEEN</script><template><p>UNSEEN</p></template><p>za\u200bp\u202eped\u2069"
                                        + "\u00ad\ufeff. " + THIRD + "</p></article>"),
                        ADDRESS)
                .text();

        assertThat(text)
                .doesNotContain("UNSEEN")
                .contains("zapped. Applications")
                .doesNotContainPattern("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\u00AD]");
    }

    @Test
    void readsWhatThePageSaysAboutItself() throws ReasonedException {
        ExtractedPage page = extractor.extract(
                page(
                        "<title>Something else - The Daily</title><link rel='canonical' href='/news/chips'>"
                                + "<script type='application/ld+json'>{\"@context\": \"https://schema.org\", \"@graph\": ["
                                + "{\"@type\": \"WebSite\", \"name\": \"The Daily\"}, {\"@type\": [\"NewsArticle\"],"
                                + "\"headline\": \"Ministry opens a fund &amp; waits\", \"datePublished\": \"2026-11-19T08:00:00+01:00\","
                                + "\"author\": [{\"@type\": \"Person\", \"name\": \"Ada Lane\"}, {\"name\": \"Ben Ode\"}]}]}</script>",
                        "<article><h1>Heading</h1><p>" + FIRST + "</p><p>" + SECOND + "</p></article>"),
                ADDRESS);

        assertThat(page.title()).isEqualTo("Ministry opens a fund & waits");
        assertThat(page.publishedAt()).contains(Instant.parse("2026-11-19T07:00:00Z"));
        assertThat(page.author()).contains("Ada Lane, Ben Ode");
        assertThat(page.language()).contains("en-GB");
        assertThat(page.canonicalAddress()).contains(URI.create("https://www.daily.example/news/chips"));
    }

    @Test
    void readsMetaElementsWhereThereIsNoJsonLd() throws ReasonedException {
        ExtractedPage page = extractor.extract(
                page(
                        "<meta property='og:title' content='Fund opens'><meta name='author' content='By Ada Lane'>"
                                + "<meta property='article:published_time' content='2026-11-19T08:00:00Z'>"
                                + "<script type='application/ld+json'>{broken</script>",
                        "<article><p>" + FIRST + "</p><p>" + SECOND + "</p></article>"),
                ADDRESS);

        assertThat(page.title()).isEqualTo("Fund opens");
        assertThat(page.author()).contains("Ada Lane");
        assertThat(page.publishedAt()).contains(Instant.parse("2026-11-19T08:00:00Z"));
        assertThat(page.canonicalAddress()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://other.example/news/chips, ",
        "https://daily.example/news/chips, https://daily.example/news/chips",
        "https://www.daily.example/, ",
        "javascript:alert(1), "
    })
    void believesACanonicalAddressOnlyOfTheSameSite(String written, URI believed) throws ReasonedException {
        ExtractedPage page = extractor.extract(
                page("<link rel=canonical href='" + written + "'>", "<p>" + FIRST + "</p><p>" + SECOND + "</p>"),
                ADDRESS);

        assertThat(page.canonicalAddress().orElse(null)).isEqualTo(believed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<p>Too few words to be an article.</p>",
                "<nav><a href='/a'>One</a><a href='/b'>Two</a></nav>",
                "<p>" + FIRST + "</p><p>" + SECOND + "</p><div class='wall'>Subscribe to continue reading</div>"
            })
    void refusesAPageWithoutAnArticle(String body) {
        assertThat(refusal(page("<title>x</title>", body)).reason()).isEqualTo(Reason.NO_ARTICLE_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404 - Page not found",
                "Page Not Found | The Daily",
                "This article is no longer available",
                "Just a moment...",
                "Access Denied",
                "Attention Required! | Shield",
                "Sign in to your account"
            })
    void refusesAPageThatStandsInPlaceOfAnArticle(String title) {
        String html = page("<title>" + title + "</title>", "<h1>" + title + "</h1><p>" + FIRST + "</p><p>" + SECOND);

        assertThat(refusal(html).reason()).isEqualTo(Reason.NO_ARTICLE_TEXT);
    }

    @Test
    void refusesARequestForConsent() {
        String wall = "<p>We and our 842 partners store and access personal data on your device, such as cookies, and"
                + " process it for advertising.</p><p>You can accept all cookies, or manage preferences. Some vendors may"
                + " process your personal data on the basis of legitimate interest, which you can object to.</p><p>Your"
                + " consent applies to this site only. Read our privacy policy and cookie notice.</p>";

        assertThat(refusal(page("<title>The Daily</title>", wall)).reason()).isEqualTo(Reason.NO_ARTICLE_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404 laboratories ask for help",
                "Error rates fall in new chips",
                "Access to chips denied to nobody",
                "Court: cookies need consent"
            })
    void takesAnArticleForOneWhateverItsHeadline(String title) throws ReasonedException {
        String text = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";

        assertThat(extractor
                        .extract(page("<title>" + title + "</title>", "<h1>" + title + "</h1>" + text), ADDRESS)
                        .title())
                .isEqualTo(title);
    }

    @Test
    void refusesTheFreeBeginningOfAPaidArticle() {
        String html = page(
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"isAccessibleForFree\": \"False\"}</script>",
                "<article><p>" + FIRST + "</p><p>" + SECOND + "</p></article>");

        assertThat(refusal(html)).hasMessageContaining(ADDRESS.toString()).hasMessageContaining("beginning");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000\u0001\u0002",
                "<",
                "<frameset><frame src='x'></frameset>",
                "<html><head><title>x",
                "<!doctype html><svg><p>x</svg>",
                "<table><tr><td><form><p>x"
            })
    void endsBrokenPagesWithItsReason(String html) {
        assertThat(refusal(html).reason()).isEqualTo(Reason.NO_ARTICLE_TEXT);
    }

    @Test
    void survivesDeepNesting() throws ReasonedException {
        String deep = "<div>".repeat(50_000) + "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

        ReasonedException refusal =
                catchThrowableOfType(ReasonedException.class, () -> extractor.extract(deep, ADDRESS));

        assertThat(refusal == null || refusal.reason() == Reason.NO_ARTICLE_TEXT)
                .isTrue();
    }

    @Test
    void readsTheTextOfAFragment() {
        assertThat(extractor.textOf("<p>One <b>bold</b>&nbsp;word.</p><ul><li>Two</li><li>Three<br>four</li></ul>"
                        + "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"))
                .isEqualTo("One bold word.\n\nTwo\n\nThree\nfour\n\na b\nc");
    }

    private ReasonedException refusal(String html) {
        return catchThrowableOfType(ReasonedException.class, () -> extractor.extract(html, ADDRESS));
    }

    private static String page(String head, String body) {
        return "<!doctype html><html lang='en-GB'><head>" + head + "</head><body>" + body + "</body></html>";
    }
}
