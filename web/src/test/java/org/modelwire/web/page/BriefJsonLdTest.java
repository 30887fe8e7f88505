package org.modelwire.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.view.BriefViews;

class BriefJsonLdTest {

    private final SiteConfig site =
            new SiteConfig("The Wire", URI.create("https://wire.example"), Optional.empty(), Optional.empty());

    @Test
    void saysWhatItRestsOnAndHowItWasMade() {
        JsonObject article = read(new BriefJsonLd(site).of(BriefViews.whole("loom-slips", "Loom slips")));

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
    void neverEndsTheElementItStandsIn() {
        String json = new BriefJsonLd(site).of(BriefViews.whole("x", "</script><script>alert(1)</script>"));

        assertThat(json).doesNotContain("<");
        assertThat(read(json).getString("headline")).isEqualTo("</script><script>alert(1)</script>");
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
