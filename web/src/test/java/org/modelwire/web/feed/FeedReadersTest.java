package org.modelwire.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.web.support.view.BriefView;
import org.modelwire.web.support.view.BriefViews;

/** What a program that reads feeds of every kind makes of ours. */
class FeedReadersTest {

    private final BriefView brief = BriefViews.whole("loom-slips", "Loom & co slip <again>");

    @ParameterizedTest
    @EnumSource(names = {"RSS", "ATOM"})
    void findTheSameBriefInEveryFormat(FeedFormat format) throws Exception {
        SyndFeed feed = read(format, FeedPages.of(brief));

        assertThat(feed.getTitle()).isEqualTo("The Wire & Co");
        assertThat(feed.getDescription()).isEqualTo("Briefs <about> AI");
        assertThat(feed.getLinks().isEmpty() ? feed.getLink() : feed.getLinks().toString())
                .contains("https://wire.example/");
        SyndEntry entry = feed.getEntries().get(0);
        assertThat(feed.getEntries()).hasSize(1);
        assertThat(entry.getTitle()).isEqualTo("Loom & co slip <again>");
        assertThat(entry.getUri()).isEqualTo("tag:wire.example,2026-03-02:/briefs/loom-slips");
        assertThat(entry.getLink()).isEqualTo("https://wire.example/briefs/loom-slips");
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo(BriefViews.PUBLISHED);
        assertThat(entry.getDescription().getValue()).isEqualTo("Sales & margins fell <2 %.");
        assertThat(entry.getContents().get(0).getValue()).isEqualTo(new BriefHtml(FeedPages.SITE).of(brief));
        assertThat(entry.getCategories())
                .extracting(SyndCategory::getName)
                .anyMatch(name -> name.endsWith("trainedAlgorithmicMedia"))
                .anyMatch(name -> name.equalsIgnoreCase("machine-written"));
    }

    @ParameterizedTest
    @EnumSource(names = {"RSS", "ATOM"})
    void takeAFeedWithoutEntries(FeedFormat format) throws Exception {
        assertThat(read(format, FeedPages.empty()).getEntries()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void findNoWordsOfASource(FeedFormat format) throws Exception {
        String feed =
                new String(FeedWriter.of(format, FeedPages.SITE).write(FeedPages.of(brief)), StandardCharsets.UTF_8);
        assertThat(feed).contains("margins fell").doesNotContain("fell by");
    }

    private static SyndFeed read(FeedFormat format, FeedPage page) throws Exception {
        byte[] feed = FeedWriter.of(format, FeedPages.SITE).write(page);
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feed)));
    }
}
