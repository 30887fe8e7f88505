package org.modelwire.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.modelwire.web.support.view.BriefViews;

class JsonFeedTest {

    private final JsonObject feed = read(FeedPages.of(BriefViews.whole("loom-slips", "Loom slips")));
    private final JsonObject item = feed.getJsonArray("items").getJsonObject(0);

    @Test
    void hasWhatEveryFeedMustHave() {
        assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.getString("title")).isEqualTo("The Wire & Co");
        assertThat(feed.getString("feed_url")).isEqualTo("https://wire.example/feeds/x?page=abc");
        assertThat(feed.getString("next_url")).isEqualTo("https://wire.example/feeds/x?page=def");
        assertThat(read(FeedPages.empty()).getJsonArray("items")).isEmpty();
    }

    @Test
    void carriesTheWholeBriefWithAbsoluteAddresses() {
        assertThat(item.getString("id")).isEqualTo("tag:wire.example,2026-03-02:/briefs/loom-slips");
        assertThat(URI.create(item.getString("url"))).isEqualTo(URI.create("https://wire.example/briefs/loom-slips"));
        assertThat(item.getString("external_url")).isEqualTo("http://paper.example/stories/loom?a=1&b=2");
        assertThat(Instant.parse(item.getString("date_published"))).isEqualTo(BriefViews.PUBLISHED);
        assertThat(Instant.parse(item.getString("date_modified"))).isEqualTo(BriefViews.PUBLISHED);
        assertThat(item.getString("content_html"))
                .contains("Machine-written, not reviewed by a person")
                .doesNotContain("href=\"/");
        assertThat(item.getJsonArray("tags").getString(0)).isEqualTo("Loom 2");
    }

    @Test
    void labelsEachItemForMachines() {
        JsonObject ours = item.getJsonObject("_modelwire");

        assertThat(ours.getString("label")).isEqualTo("Machine-written, not reviewed by a person");
        assertThat(ours.getBoolean("reviewed")).isFalse();
        assertThat(ours.getString("digital_source_type"))
                .isEqualTo("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");
    }

    @Test
    void leavesOutWhatWasTakenBack() {
        assertThat(feed.getJsonArray("items")).hasSize(1);
        assertThat(feed.toString()).doesNotContain("taken-back");
    }

    private static JsonObject read(FeedPage page) {
        byte[] json = new JsonFeed(FeedPages.SITE).write(page);
        try (var reader = Json.createReader(new ByteArrayInputStream(json))) {
            return reader.readObject();
        }
    }
}
