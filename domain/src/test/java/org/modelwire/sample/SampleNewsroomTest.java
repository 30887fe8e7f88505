package org.modelwire.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.config.HomeConfig;
import org.modelwire.config.SampleConfig;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SampleNewsroomTest {

    private static final SampleConfig ON = new SampleConfig(true, 8080);

    @TempDir
    private Path home;

    @Test
    void servesRssWithEscapedTitlesAndWholeTexts() throws Exception {
        Document rss =
                xml(newsroom().find("harbour-courier.example", "/feed.xml").orElseThrow());

        assertThat(text(rss, "title", 0)).isEqualTo("Harbour & Courier");
        assertThat(text(rss, "title", 2)).isEqualTo("Tide <model> beats \"old\" one & wins by 11 November 2026");
        assertThat(text(rss, "link", 2)).isEqualTo("http://harbour-courier.example/stories/tide-model");
        assertThat(text(rss, "pubDate", 1)).isEqualTo("Wed, 11 Nov 2026 09:12:00 GMT");
        assertThat(text(rss, "description", 2)).isEqualTo("On 10 November 2026 the harbour said its model & crew won.");
        assertThat(text(rss, "content:encoded", 0)).contains("<p>One paragraph of second-tide.</p>");
    }

    @Test
    void servesAtomWithSummaries() throws Exception {
        Page page = newsroom().find("LANTERN-post.example", "/atom.xml").orElseThrow();
        Document atom = xml(page);

        assertThat(page.contentType()).startsWith("application/atom+xml");
        assertThat(atom.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(text(atom, "title", 1)).isEqualTo("Lamp chips at 3 < 4 volts");
        assertThat(text(atom, "published", 0)).isEqualTo("2026-11-20T07:30:00Z");
        assertThat(text(atom, "summary", 0)).isEqualTo("One paragraph of lamp-chips.");
    }

    @Test
    void servesJsonFeed() {
        String body = newsroom()
                .find("closed-page.example", "/feed.json")
                .orElseThrow()
                .body();
        JsonObject feed = Json.createReader(new StringReader(body)).readObject();

        assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.getJsonArray("items").getJsonObject(0).getString("date_published"))
                .isEqualTo("2026-11-22T11:00:00Z");
    }

    @Test
    void wrapsAStoryInAWholePage() {
        String page = newsroom()
                .find("harbour-courier.example", "/stories/tide-model")
                .orElseThrow()
                .body();

        assertThat(page)
                .contains("<title>Tide &lt;model&gt; beats &quot;old&quot; one &amp; wins by 11 November 2026 | ")
                .contains("It closes with ]]> and a script: &lt;/script&gt;, in November 2026.")
                .contains("\"datePublished\":\"2026-11-11T09:12:00Z\"")
                .contains("<a href=\"http://harbour-courier.example/stories/second-tide\">")
                .contains("Ada O&#39;Hara");
    }

    @Test
    void hidesAStoryFromOtherPublishersAddresses() {
        assertThat(newsroom().find("lantern-post.example", "/stories/tide-model"))
                .isEmpty();
        assertThat(newsroom().find("lantern-post.example", "/stories/")).isEmpty();
        assertThat(newsroom().find("elsewhere.example", "/feed.xml")).isEmpty();
    }

    @Test
    void allowsRobotsAndReservesRightsWhereTheyAreReserved() {
        assertThat(newsroom().find("closed-page.example", "/robots.txt")).isPresent();
        assertThat(newsroom().find("lantern-post.example", "/.well-known/tdmrep.json"))
                .isEmpty();
        String file = newsroom()
                .find("closed-page.example", "/.well-known/tdmrep.json")
                .orElseThrow()
                .body();
        JsonArray rules = Json.createReader(new StringReader(file)).readArray();
        assertThat(rules.getJsonObject(0).getInt("tdm-reservation")).isEqualTo(1);
    }

    @Test
    void givesRecordedAnswersWithTheirDates() {
        assertThat(newsroom().answer("tide-model", "read").orElseThrow()).contains("\"eventDate\":\"2026-11-10\"");
        assertThat(newsroom().answer("tide-model", "write")).isEmpty();
        assertThat(newsroom().answer("../newsroom", "read")).isEmpty();
    }

    @Test
    void servesTheSameDatesAfterALaterStart() {
        String first = newsroom("2026-11-23T10:00:00Z")
                .find("lantern-post.example", "/atom.xml")
                .orElseThrow()
                .body();
        String later = newsroom("2026-12-30T10:00:00Z")
                .find("lantern-post.example", "/atom.xml")
                .orElseThrow()
                .body();

        assertThat(later).isEqualTo(first);
    }

    @Test
    void saysWhatToDoWithABrokenAnchor() throws Exception {
        Files.writeString(home.resolve("sample-anchor"), "yesterday");

        assertThatThrownBy(this::newsroom)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sample-anchor must hold a date such as 2026-11-23; delete it");
    }

    @Test
    void saysWhatIsMissingWhenItIsOn() {
        assertThatThrownBy(
                        () -> new SampleNewsroom(ON, new HomeConfig(home), clock("2026-11-23T10:00:00Z"), "/nowhere"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/nowhere/newsroom.json");
    }

    @Test
    void knowsNobodyWhenItIsOff() {
        SampleNewsroom off = new SampleNewsroom(
                new SampleConfig(false, 8080), new HomeConfig(home), clock("2026-11-23T10:00:00Z"), "/nowhere");

        assertThat(off.publishers()).isEmpty();
        assertThat(off.isSampleHost("lantern-post.example")).isFalse();
        assertThat(off.answer("tide-model", "read")).isEmpty();
        assertThat(home.resolve("sample-anchor")).doesNotExist();
    }

    private SampleNewsroom newsroom() {
        return newsroom("2026-11-23T10:00:00Z");
    }

    private SampleNewsroom newsroom(String now) {
        return new SampleNewsroom(ON, new HomeConfig(home), clock(now), "/sample-test");
    }

    private static Clock clock(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }

    private static Document xml(Page page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page.body())));
    }

    private static String text(Document document, String name, int index) {
        return ((Element) document.getElementsByTagName(name).item(index)).getTextContent();
    }
}
