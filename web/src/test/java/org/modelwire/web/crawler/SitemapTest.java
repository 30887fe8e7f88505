package org.modelwire.web.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.modelwire.brief.exit.PublicAddressRepository;
import org.modelwire.config.SiteConfig;
import org.modelwire.subject.SubjectKind;
import org.modelwire.web.api.StandIns;
import org.modelwire.web.page.PublicPages;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class SitemapTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final List<String> asked = new ArrayList<>();

    private SitemapReader reader(long briefs, boolean indexUnreviewed) {
        PublicAddressRepository stored = new PublicAddressRepository() {
            @Override
            public long countBriefs(boolean reviewedOnly) {
                asked.add("reviewed only: " + reviewedOnly);
                return briefs;
            }

            @Override
            public List<BriefAddress> findBriefs(boolean reviewedOnly, int from, int limit) {
                return from < briefs ? List.of(new BriefAddress("brief-" + from, NOW)) : List.of();
            }

            @Override
            public List<NamedSubject> findSubjects(boolean reviewedOnly, String after, int limit) {
                return List.of(new NamedSubject("loom-2", "Loom 2", SubjectKind.PRODUCT, 1));
            }

            @Override
            public List<News> findNews(boolean reviewedOnly, Instant since, int limit) {
                asked.add("news since " + since + ", at most " + limit);
                return List.of(new News("loom-slips", "Loom & co <slip>", NOW));
            }
        };
        SitemapReader reader = StandIns.set(new SitemapReader(), "addresses", stored);
        StandIns.set(reader, "site", site(indexUnreviewed));
        return StandIns.set(reader, "clock", Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static SiteConfig site(boolean indexUnreviewed) {
        return new SiteConfig(
                "The Wire & Co",
                URI.create("https://wire.example"),
                Optional.empty(),
                Optional.empty(),
                indexUnreviewed);
    }

    @Test
    void listsEveryPageThatMayBeIndexed() throws Exception {
        Document map = parse(reader(1, false).all().bytes());

        assertThat(map.getDocumentElement().getTagName()).isEqualTo("urlset");
        assertThat(texts(map, "loc"))
                .contains("https://wire.example/", "https://wire.example/how-we-write")
                .contains("https://wire.example/mentions/loom-2", "https://wire.example/briefs/brief-0")
                .hasSize(PublicPages.fixed().size() + 2);
        assertThat(texts(map, "lastmod")).containsExactly("2026-03-02T08:00:00Z");
    }

    @Test
    void leavesOutWhatNobodyReviewedUnlessTheSettingsSaySo() {
        reader(1, false).all();
        reader(1, true).all();

        assertThat(asked).containsExactly("reviewed only: true", "reviewed only: false");
    }

    @Test
    void isAnIndexOfPartsWhereOneDoesNotHoldEveryPage() throws Exception {
        SitemapReader reader = reader(100_001, false);
        Document index = parse(reader.all().bytes());

        assertThat(index.getDocumentElement().getTagName()).isEqualTo("sitemapindex");
        assertThat(texts(index, "loc"))
                .containsExactly(
                        "https://wire.example/sitemaps/0.xml",
                        "https://wire.example/sitemaps/1.xml",
                        "https://wire.example/sitemaps/2.xml",
                        "https://wire.example/sitemaps/3.xml");
        assertThat(texts(parse(reader.part(0).orElseThrow().bytes()), "loc"))
                .contains("https://wire.example/mentions/loom-2");
        assertThat(texts(parse(reader.part(3).orElseThrow().bytes()), "loc"))
                .containsExactly("https://wire.example/briefs/brief-100000");
        assertThat(reader.part(4)).isEmpty();
    }

    @Test
    void namesTheNewsOfTwoDays() throws Exception {
        SitemapReader reader = reader(1, false);
        Document map = parse(NewsSitemapXml.of(reader.news(), site(false)));

        assertThat(asked).containsExactly("news since 2026-02-28T08:00:00Z, at most 1000");
        assertThat(texts(map, "loc")).containsExactly("https://wire.example/briefs/loom-slips");
        assertThat(texts(map, "news:name")).containsExactly("The Wire & Co");
        assertThat(texts(map, "news:language")).containsExactly("en");
        assertThat(texts(map, "news:publication_date")).containsExactly("2026-03-02T08:00:00Z");
        assertThat(texts(map, "news:title")).containsExactly("Loom & co <slip>");
    }

    private static Document parse(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<String> texts(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }
}
