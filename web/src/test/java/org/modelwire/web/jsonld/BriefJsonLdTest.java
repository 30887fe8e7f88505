package org.modelwire.web.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.view.BriefView;
import org.modelwire.web.support.view.BriefViews;
import org.modelwire.web.support.view.NoteView;

class BriefJsonLdTest {

    private final SiteConfig site =
            new SiteConfig("The Wire", URI.create("https://wire.example"), Optional.empty(), Optional.empty());

    @Test
    void saysWhatItRestsOnAndHowItWasMade() {
        JsonObject article = read(new BriefJsonLd(site, path -> true).of(BriefViews.whole("loom-slips", "Loom slips")));

        assertThat(article.getString("@type")).isEqualTo("NewsArticle");
        assertThat(article.getString("datePublished")).isEqualTo("2026-03-02T02:31:00Z");
        assertThat(article.getString("digitalSourceType"))
                .isEqualTo("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");
        assertThat(article.getJsonArray("isBasedOn").getJsonObject(0).getString("url"))
                .isEqualTo("http://paper.example/stories/loom?a=1&b=2");
        assertThat(article.getJsonArray("citation").getString(0)).isEqualTo("https://wire.example/briefs/the-card");
        assertThat(article.getJsonArray("about").getJsonObject(0).getString("@type"))
                .isEqualTo("Product");
    }

    @Test
    void showsNoWordsOfASource() {
        BriefView brief = BriefViews.whole("loom-slips", "Loom slips");

        assertThat(brief.summary().get(0).phrases()).containsExactly("… fell by 2 %", "margins");
        assertThat(new BriefJsonLd(site, path -> true).of(brief)).doesNotContain("fell by");
    }

    @Test
    void namesThePublisherWithThePoliciesThatThereIsAPageOf() {
        BriefView brief = BriefViews.whole("loom-slips", "Loom slips");
        JsonObject all = read(new BriefJsonLd(site, path -> true).of(brief)).getJsonObject("publisher");
        JsonObject few =
                read(new BriefJsonLd(site, "/takedown"::equals).of(brief)).getJsonObject("publisher");

        assertThat(all.getString("@type")).isEqualTo("NewsMediaOrganization");
        assertThat(all.keySet())
                .contains(
                        "correctionsPolicy",
                        "ethicsPolicy",
                        "verificationFactCheckingPolicy",
                        "ownershipFundingInfo",
                        "masthead",
                        "actionableFeedbackPolicy",
                        "publishingPrinciples");
        assertThat(few.keySet()).containsExactly("@type", "@id", "name", "url", "actionableFeedbackPolicy");
    }

    @Test
    void showsAPictureThatSharersCanShow() {
        JsonObject image = read(new BriefJsonLd(site, path -> true).of(BriefViews.whole("loom-slips", "Loom slips")))
                .getJsonObject("image");

        assertThat(image.getString("url")).matches("https://wire\\.example/briefs/loom-slips/share\\.[0-9a-f]+\\.png");
        assertThat(image.getInt("width")).isEqualTo(1_200);
        assertThat(image.getInt("height")).isEqualTo(630);
        assertThat(image.getString("caption")).isEqualTo("Illustration accompanying: Loom slips");
    }

    @Test
    void tellsOfCorrectionsAndOfUpdatesApart() {
        BriefView updated = BriefViews.whole("loom-slips", "Loom slips");
        BriefView corrected = BriefViews.noted(
                updated, new NoteView("Corrected", Instant.parse("2026-03-03T08:00:00Z"), "4,400, not 4,200."));

        assertThat(read(new BriefJsonLd(site, path -> true).of(updated)).containsKey("correction"))
                .isFalse();
        JsonObject comment = read(new BriefJsonLd(site, path -> true).of(corrected))
                .getJsonArray("correction")
                .getJsonObject(0);
        assertThat(comment.getString("@type")).isEqualTo("CorrectionComment");
        assertThat(comment.getString("text")).isEqualTo("4,400, not 4,200.");
        assertThat(comment.getString("datePublished")).isEqualTo("2026-03-03T08:00:00Z");
    }

    @Test
    void neverEndsTheElementItStandsIn() {
        String json =
                new BriefJsonLd(site, path -> true).of(BriefViews.whole("x", "</script><script>alert(1)</script>"));

        assertThat(json).doesNotContain("<");
        assertThat(read(json).getString("headline")).isEqualTo("</script><script>alert(1)</script>");
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
