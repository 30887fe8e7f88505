package org.modelwire.batch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

class FeedParserTest {

    private static final URI ADDRESS = URI.create("https://daily.example/feeds/ai.xml");

    private final FeedParser parser = new FeedParser();

    @Test
    void readsRss() throws ReasonedException {
        ParsedFeed feed = parse("""
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                  <title>The Daily &amp; Sunday</title><link>https://daily.example/</link>
                  <item>
                    <title>Chips &amp;amp; &lt;b&gt;models&lt;/b&gt;</title>
                    <link>/news/1</link>
                    <guid isPermaLink="false">tag:1</guid>
                    <dc:creator>Ada Lane</dc:creator>
                    <pubDate>Thu, 19 Nov 2026 08:00:00 +0100</pubDate>
                    <description>&lt;p&gt;First.&lt;/p&gt;&lt;p&gt;Second.&lt;/p&gt;</description>
                    <content:encoded><![CDATA[<p>All of it.</p>]]></content:encoded>
                  </item>
                  <item><title>Without an id</title><link>https://daily.example/news/2</link></item>
                </channel></rss>""");

        assertThat(feed.format()).isEqualTo("rss_2.0");
        assertThat(feed.title()).contains("The Daily & Sunday");
        assertThat(feed.site()).contains(URI.create("https://daily.example/"));
        ParsedEntry entry = feed.entries().get(0);
        assertThat(entry.title()).contains("Chips & models");
        assertThat(entry.link()).contains(URI.create("https://daily.example/news/1"));
        assertThat(entry.id()).contains("tag:1");
        assertThat(entry.author()).contains("Ada Lane");
        assertThat(entry.publishedAt()).contains(Instant.parse("2026-11-19T07:00:00Z"));
        assertThat(entry.summary()).contains("First.\n\nSecond.");
        assertThat(entry.content()).contains("<p>All of it.</p>");
        assertThat(feed.entries().get(1).id()).isEmpty();
        assertThat(feed.entries().get(1).publishedAt()).isEmpty();
    }

    @Test
    void takesALinkWithoutRelationForTheEntrysPage() throws ReasonedException {
        ParsedFeed feed = parse("""
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>
                  <link href="https://daily.example/news/1"/><link rel="related" href="https://daily.example/news/2"/>
                </entry></feed>""");

        assertThat(feed.entries().get(0).link()).contains(URI.create("https://daily.example/news/1"));
    }

    @Test
    void readsAtomAndResolvesLinksAgainstTheirBase() throws ReasonedException {
        ParsedFeed feed = parse("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://lab.example/blog/">
                  <title type="html">The &lt;i&gt;Lab&lt;/i&gt;</title>
                  <link href="."/><author><name>Ben Ode</name></author>
                  <entry xml:base="2026/">
                    <id>urn:uuid:7</id><title>A &lt; B</title>
                    <link rel="enclosure" href="x.mp3"/><link rel="alternate" href="a b"/>
                    <published>2026-11-19T08:00:00Z</published><updated>2026-11-20T08:00:00.5Z</updated>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content>
                  </entry>
                </feed>""");

        assertThat(feed.title()).contains("The Lab");
        assertThat(feed.site()).contains(URI.create("https://lab.example/blog/"));
        ParsedEntry entry = feed.entries().get(0);
        assertThat(entry.title()).contains("A < B");
        assertThat(entry.link()).contains(URI.create("https://lab.example/blog/2026/a%20b"));
        assertThat(entry.author()).contains("Ben Ode");
        assertThat(entry.updatedAt()).contains(Instant.parse("2026-11-20T08:00:00Z"));
        assertThat(entry.content().orElseThrow()).contains("<p>Text</p>");
    }

    @Test
    void readsJsonFeed() throws ReasonedException {
        ParsedFeed feed = parse("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Notes", "home_page_url": "/",
                 "authors": [{"name": "Cy Fern"}, {"name": "Di Oak"}],
                 "items": [{"id": 17, "url": "/n/17", "title": "Seventeen", "date_published": "2026-11-19T08:00:00+01:00",
                            "content_text": "One.\\n\\nTwo & three.", "summary": 5}, "no object", {"content_html": "<p>x</p>"}]}""");

        assertThat(feed.format()).isEqualTo("json_1.1");
        assertThat(feed.entries()).hasSize(2);
        ParsedEntry entry = feed.entries().get(0);
        assertThat(entry.id()).contains("17");
        assertThat(entry.link()).contains(URI.create("https://daily.example/n/17"));
        assertThat(entry.author()).contains("Cy Fern, Di Oak");
        assertThat(entry.publishedAt()).contains(Instant.parse("2026-11-19T07:00:00Z"));
        assertThat(entry.content()).contains("<p>One.</p>\n<p>Two &amp; three.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel><item><title>A&nbsp;&eacute; & B</title><link>https://a.example/</link></item></channel></rss>",
                "\n  junk <?xml version='1.0'?><rss version='2.0'><channel><item><title>A\u00a0\u00e9 &amp; B</title>"
                        + "<link>https://a.example/</link></item></channel></rss>",
                "<rss version='2.0'><channel><item><title>A\u0008 &eacute; & B</title><link>https://a.example/</link></item></channel></rss>",
                "<rss version='2.0'><channel><item><title>A &eacute; & B</title><link>https://a.example/</link><p><br></item></channel></rss>",
                "<rss version='2.0'><channel><item><title>A \u00e9 &#38; B</title><link>https://a.example/</link>"
                        + "<media:thing x='1'/></item></channel></rss>",
                "<rss version='2.0.1'><channel><item><title>A \u00e9 &#38; B</title><link>https://a.example/</link></item></channel></rss>",
                "<RSS><item><title>A \u00e9 &#38; B</title><link>https://a.example/</link></item></RSS>",
                "<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://my.netscape.com/rss-0.91.dtd'>"
                        + "<rss version='0.91'><channel><item><title>A &eacute; &amp; B</title><link>https://a.example/</link></item></channel></rss>",
                "<rss version='2.0'><channel><item><title>A \u00e9 &#38; B</title><link>https://a.example/</link></item>"
            })
    void readsWhatIsNotQuiteWellFormed(String xml) throws ReasonedException {
        ParsedEntry entry = parse(xml).entries().get(0);

        assertThat(entry.title()).contains("A \u00e9 & B");
        assertThat(entry.link()).contains(URI.create("https://a.example/"));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, windows-1252, ",
        "windows-1252, , windows-1252",
        "UTF-8, iso-8859-1, iso-8859-1",
        "UTF-8, , ",
        "UTF-16, , utf-16",
        "UTF-16LE, , ",
        "windows-1252, utf-8, utf-8",
        "ISO-8859-15, iso-8859-15, utf-8",
    })
    void findsTheTrueCharset(String written, String header, String declared) throws ReasonedException {
        String xml = (declared == null ? "" : "<?xml version='1.0' encoding='" + declared + "'?>")
                + "<rss version='2.0'><channel><item><title>Z\u00fcrich \u20ac\u00e9</title><link>https://a.example/</link></item></channel></rss>";

        ParsedFeed feed = parser.parse(
                xml.getBytes(Charset.forName(written)),
                Optional.ofNullable(header).map(charset -> "text/xml; charset=" + charset),
                ADDRESS);

        assertThat(feed.entries().get(0).title()).contains("Z\u00fcrich \u20ac\u00e9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<!doctype html><html><body><p>Hello</p></body></html>; an HTML page",
                "<html xmlns='http://www.w3.org/1999/xhtml'><head/></html>; an HTML page",
                "<opml version='2.0'><body/></opml>; an OPML list of feeds",
                "<urlset><url/></urlset>; a sitemap",
                "<note>x</note>; XML with the root note",
                "'  '; empty",
                "Not found; plain text",
                "{\"error\": 1}; JSON without items",
                "{\"items\": [}; broken JSON"
            })
    void saysWhatItFoundInsteadOfAFeed(String body, String found) {
        ReasonedException refusal = catchThrowableOfType(ReasonedException.class, () -> parse(body));

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_FEED);
        assertThat(refusal).hasMessageContaining(ADDRESS.toString()).hasMessageContaining(found);
    }

    @Test
    void refusesWhatIsNotText() {
        byte[] picture = new byte[2_000];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (i * 7919 >> 3);
        }

        assertThat(catchThrowableOfType(ReasonedException.class, () -> parser.parse(picture, Optional.empty(), ADDRESS))
                        .reason())
                .isEqualTo(Reason.BAD_ENCODING);
    }

    @Test
    void refusesMoreThanItsLimit() {
        assertThat(catchThrowableOfType(
                                ReasonedException.class,
                                () -> parser.parse(new byte[(15 << 20) + 1], Optional.empty(), ADDRESS))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void opensNoFileAndNoAddressForAnEntity() throws ReasonedException {
        ParsedFeed feed = parse("""
                <?xml version="1.0"?>
                <!DOCTYPE rss [ <!-- it's > tricky --> <!ENTITY secret SYSTEM "file:///etc/passwd"> <!ENTITY % p SYSTEM "http://127.0.0.1:1/"> %p; ]>
                <rss version="2.0"><channel><item><title>x&secret;y</title><link>https://a.example/</link></item></channel></rss>""");

        assertThat(feed.entries().get(0).title().orElseThrow())
                .doesNotContain("root:")
                .startsWith("x");
    }

    @Test
    void staysSmallUnderAnEntityBomb() throws ReasonedException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        bomb.append(
                "]><rss version='2.0'><channel><item><title>x&a29;</title><link>https://a.example/</link></item></channel></rss>");

        assertThat(parse(bomb.toString()).entries().get(0).title().orElseThrow())
                .hasSizeLessThan(50);
    }

    @Test
    void survivesDeepNesting() {
        String deep = "<rss version='2.0'><channel><item><description>" + "<a>".repeat(100_000);

        ReasonedException refusal = catchThrowableOfType(ReasonedException.class, () -> parse(deep));

        assertThat(refusal == null || refusal.reason() == Reason.NOT_A_FEED).isTrue();
    }

    private ParsedFeed parse(String text) throws ReasonedException {
        return parser.parse(text.getBytes(StandardCharsets.UTF_8), Optional.empty(), ADDRESS);
    }
}
