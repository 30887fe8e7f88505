package org.modelwire.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedAddressTest {

    @ParameterizedTest
    @CsvSource({
        "/feeds/rss.xml, WIRE, RSS",
        "/feeds/atom.xml, WIRE, ATOM",
        "/feeds/feed.json, WIRE, JSON",
        "/mentions/loom-2/rss.xml, SUBJECT, RSS",
        "/mentions/loom-2/feed.json, SUBJECT, JSON",
        "/watch/atom.xml, WATCH, ATOM",
        "/corrections/atom.xml, CORRECTIONS, ATOM"
    })
    void knowsWhereFeedsAre(String path, FeedAddress.Topic topic, FeedFormat format) {
        FeedAddress address = FeedAddress.of(path).orElseThrow();

        assertThat(address.topic()).isEqualTo(topic);
        assertThat(address.format()).isEqualTo(format);
        assertThat(address.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/",
                "/feeds/x.xml",
                "/feeds/x/atom.xml",
                "/mentions/atom.xml",
                "/mentions//atom.xml",
                "/mentions/Loom/atom.xml",
                "/mentions/a/b/atom.xml",
                "/watch/rss.xml",
                "/corrections/feed.json",
                "/atom.xml"
            })
    void knowsWhereNoneIs(String path) {
        assertThat(FeedAddress.of(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/feeds/rss.xml, /", "/mentions/loom-2/rss.xml, /mentions/loom-2", "/watch/atom.xml, /watch"})
    void leadsToThePageThatShowsTheSame(String path, String home) {
        assertThat(FeedAddress.of(path).orElseThrow().home()).isEqualTo(home);
    }
}
