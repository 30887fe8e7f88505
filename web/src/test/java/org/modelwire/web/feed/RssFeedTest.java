package org.modelwire.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.web.support.view.BriefViews;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class RssFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private Document feed;

    @BeforeEach
    void write() throws Exception {
        byte[] xml =
                new RssFeed(FeedPages.SITE).write(FeedPages.of(BriefViews.whole("loom-slips", "Loom \u0001 slips")));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        feed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    @Test
    void hasWhatEveryChannelMustHave() {
        Element channel = element("channel");

        assertThat(feed.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
        for (String required : new String[] {"title", "link", "description"}) {
            assertThat(channel.getElementsByTagName(required).item(0).getTextContent())
                    .as(required)
                    .isNotBlank();
        }
        assertThat(date("lastBuildDate")).isEqualTo(Instant.parse("2026-03-05T08:00:00Z"));
        Element self = (Element) feed.getElementsByTagNameNS(ATOM, "link").item(0);
        assertThat(self.getAttribute("rel")).isEqualTo("self");
        assertThat(self.getAttribute("href")).isEqualTo("https://wire.example/feeds/x?page=abc");
    }

    @Test
    void namesAnItemByAGuidThatIsNoAddress() {
        assertThat(element("guid").getAttribute("isPermaLink")).isEqualTo("false");
        assertThat(element("guid").getTextContent()).isEqualTo("tag:wire.example,2026-03-02:/briefs/loom-slips");
    }

    @Test
    void saysWhoWroteItFromWhatAndWhen() {
        assertThat(feed.getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", "creator")
                        .item(0)
                        .getTextContent())
                .isEqualTo("The Wire & Co editorial desk (Machine-written, not reviewed by a person)");
        assertThat(element("source").getTextContent()).isEqualTo("The Paper");
        assertThat(element("source").getAttribute("url")).isEqualTo("http://paper.example/stories/loom?a=1&b=2");
        assertThat(date("pubDate")).isEqualTo(BriefViews.PUBLISHED);
        assertThat(feed.getElementsByTagNameNS(ATOM, "updated").item(0).getTextContent())
                .isEqualTo("2026-03-02T02:31:00Z");
    }

    @Test
    void leavesOutWhatWasTakenBack() {
        assertThat(feed.getDocumentElement().getTextContent()).doesNotContain("taken-back");
        assertThat(feed.getElementsByTagName("item").getLength()).isEqualTo(1);
    }

    private Element element(String name) {
        return (Element) feed.getElementsByTagName(name).item(0);
    }

    private Instant date(String name) {
        return Instant.from(
                DateTimeFormatter.RFC_1123_DATE_TIME.parse(element(name).getTextContent()));
    }
}
