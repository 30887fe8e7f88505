package org.modelwire.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.modelwire.web.support.view.BriefView;
import org.modelwire.web.support.view.BriefViews;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class AtomFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Test
    void isWellFormedWhateverTheTextsHold() throws Exception {
        Document feed = write(BriefViews.whole("odd", "Chips & <b>cards</b> \u0001\u000B\uFFFE \ud83d\ude00 ]]>"));

        assertThat(text(feed, "title", 1)).isEqualTo("Chips & <b>cards</b>  \ud83d\ude00 ]]>");
    }

    @Test
    void namesAnEntryByWhatNeverChanges() throws Exception {
        assertThat(text(write(BriefViews.whole("loom-slips", "Old")), "id", 1))
                .isEqualTo("tag:wire.example,2026-03-02:/briefs/loom-slips")
                .isEqualTo(text(write(BriefViews.whole("loom-slips", "New")), "id", 1));
    }

    @Test
    void carriesTheWholeBriefWithItsLabelAndItsSource() throws Exception {
        String content = text(write(BriefViews.whole("loom-slips", "Loom slips")), "content", 0);

        assertThat(content)
                .contains("Machine-written, not reviewed by a person")
                .contains("<strong>Updated 2 Mar 2026")
                .contains("The Post reports \u201cLoom &lt; 2\u201d")
                .contains("Sales &amp; margins fell &lt;2 %.")
                .contains("<h2>The Wire &amp; Co context: Market signal</h2>")
                .contains("<a href=\"https://wire.example/briefs/the-card\">The card was new in May.</a>")
                .contains("Watch whether it ships by 1 May 2026. (Due 1 May 2026)")
                .contains("<a href=\"http://paper.example/stories/loom?a=1&amp;b=2\">paper.example</a>");
    }

    @Test
    void labelsEachEntryForMachines() throws Exception {
        Document feed = write(BriefViews.whole("loom-slips", "Loom slips"));
        Element label = (Element) feed.getElementsByTagNameNS(ATOM, "category").item(0);

        assertThat(label.getAttribute("term")).isEqualTo("machine-written");
        assertThat(((Element) feed.getElementsByTagNameNS(ATOM, "category").item(1)).getAttribute("term"))
                .isEqualTo("trainedAlgorithmicMedia");
    }

    @Test
    void leavesATombstoneForWhatWasTakenBack() throws Exception {
        Document feed = write(BriefViews.whole("loom-slips", "Loom slips"));
        Element gone = (Element) feed.getElementsByTagNameNS("http://purl.org/atompub/tombstones/1.0", "deleted-entry")
                .item(0);

        assertThat(gone.getAttribute("ref")).isEqualTo("tag:wire.example,2026-03-02:/briefs/taken-back");
        assertThat(gone.getAttribute("when")).isEqualTo("2026-03-02T02:31:00Z");
    }

    @Test
    void isOneFeedOnEveryPage() throws Exception {
        Document feed = write(BriefViews.whole("loom-slips", "Loom slips"));

        assertThat(text(feed, "id", 0)).isEqualTo("https://wire.example/feeds/x");
        assertThat(text(feed, "updated", 0)).isEqualTo("2026-03-05T08:00:00.500Z");
        assertThat(link(feed, "self")).isEqualTo("https://wire.example/feeds/x?page=abc");
        assertThat(link(feed, "next")).isEqualTo("https://wire.example/feeds/x?page=def");
    }

    private static String link(Document feed, String relation) {
        NodeList links = feed.getElementsByTagNameNS(ATOM, "link");
        for (int i = 0; i < links.getLength(); i++) {
            if (((Element) links.item(i)).getAttribute("rel").equals(relation)) {
                return ((Element) links.item(i)).getAttribute("href");
            }
        }
        return "";
    }

    @Test
    void isAValidFeedBeforeTheFirstBrief() throws Exception {
        Document feed = parse(new AtomFeed(FeedPages.SITE).write(FeedPages.empty()));

        assertThat(text(feed, "updated", 0)).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(feed.getElementsByTagNameNS(ATOM, "entry").getLength()).isZero();
    }

    private Document write(BriefView brief) throws Exception {
        return parse(new AtomFeed(FeedPages.SITE).write(FeedPages.of(brief)));
    }

    private static Document parse(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String text(Document feed, String name, int index) {
        return feed.getElementsByTagNameNS(ATOM, name).item(index).getTextContent();
    }
}
