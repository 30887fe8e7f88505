package org.modelwire.web.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.view.BriefView;
import org.modelwire.web.support.view.BriefViews;

class BriefJsonTest {

    private final BriefJson json = new BriefJson(
            new SiteConfig("The Wire", URI.create("https://wire.example"), Optional.empty(), Optional.empty()));
    private final BriefView brief = BriefViews.whole("loom-slips", "Loom slips");

    @Test
    void saysOfEachSentenceWhatItRestsOn() {
        List<JsonObject> sentences =
                json.whole(brief, List.of()).getJsonArray("sentences").getValuesAs(JsonObject.class);

        assertThat(sentences)
                .extracting(sentence -> sentence.getString("part") + " " + sentence.getString("basis"))
                .containsExactly("summary source", "consequence inference", "archive archive");
        assertThat(sentences.get(0).getString("quote")).isEqualTo("… fell by 2 %\nmargins");
        assertThat(sentences.get(0).getString("source")).isEqualTo("paper.example");
        assertThat(sentences.get(1).get("quote")).isEqualTo(JsonValue.NULL);
        assertThat(sentences.get(2).getString("brief")).isEqualTo("the-card");
    }

    @Test
    void carriesTheSameLabelAloneAndInAList() {
        JsonObject label = json.whole(brief, List.of()).getJsonObject("label");

        assertThat(label.getString("text")).isEqualTo("Machine-written, not reviewed by a person");
        assertThat(label.getBoolean("reviewed")).isFalse();
        assertThat(label.getString("digitalSourceType")).endsWith("/trainedAlgorithmicMedia");
        assertThat(json.row(brief).getJsonObject("label")).isEqualTo(label);
    }

    @Test
    void leadsToThePageThePictureAndTheOriginal() {
        JsonObject whole = json.whole(brief, List.of());

        assertThat(whole.getString("url")).isEqualTo("https://wire.example/briefs/loom-slips");
        assertThat(whole.getString("image")).startsWith("https://wire.example/briefs/loom-slips/share.");
        assertThat(whole.getJsonArray("sources").getJsonObject(0).getString("url"))
                .isEqualTo("http://paper.example/stories/loom?a=1&b=2");
        assertThat(whole.getJsonObject("watch").getString("state")).isEqualTo("open");
        assertThat(whole.getJsonArray("revisions").getJsonObject(0).getString("kind"))
                .isEqualTo("updated");
    }

    @Test
    void staysShortInAList() {
        assertThat(json.row(brief).keySet())
                .containsExactly(
                        "slug",
                        "url",
                        "headline",
                        "label",
                        "kind",
                        "summary",
                        "publishers",
                        "mentions",
                        "image",
                        "reportedAt",
                        "publishedAt",
                        "updatedAt");
    }
}
