package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What programs read of the sample newsroom, over plain HTTP. */
@ExtendWith(SampleSite.Shared.class)
@Timeout(180)
class MachinesIT {

    private SampleSite site;
    private String brief;
    private String subject;

    @BeforeEach
    void open(SampleSite shared) throws Exception {
        site = shared;
        brief = site.page("/").select("article.lead h2 a").attr("href");
        subject = site.page(brief).select(".mentions a").attr("href");
    }

    private List<String> feeds() {
        return List.of(
                "/feeds/rss.xml",
                "/feeds/atom.xml",
                "/feeds/feed.json",
                subject + "/rss.xml",
                subject + "/atom.xml",
                subject + "/feed.json",
                "/watch/atom.xml",
                "/corrections/atom.xml");
    }

    @Test
    void everyFeedAndSiteMapIsWellFormedAndIsSentOnce() throws Exception {
        List<String> documents = new ArrayList<>(feeds());
        documents.addAll(List.of("/sitemap.xml", "/news-sitemap.xml", "/openapi"));
        for (String path : documents) {
            HttpResponse<String> answer = site.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            if (answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
                assertThat(json(answer)).as(path).isNotEmpty();
            } else {
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
            }
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(site.get(path, "If-None-Match", tag).statusCode())
                    .as(path)
                    .isEqualTo(304);
        }
    }

    @Test
    void everyPageNamesItsAddressAndItsLanguage() throws Exception {
        for (String path : List.of(
                "/",
                brief,
                brief + "/how",
                subject,
                "/mentions",
                "/archive",
                "/watch",
                "/coverage",
                "/publishers",
                "/corrections",
                "/how-we-write",
                "/masthead",
                "/privacy",
                "/takedown",
                "/subscribe")) {
            Document page = site.page(path);
            String address = page.select("link[rel=canonical]").attr("href");
            assertThat(address).as(path).endsWith(path);
            assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
                    .as(path)
                    .containsExactly("en", "x-default");
            assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("href"))
                    .as(path)
                    .containsOnly(address);
        }
    }

    @Test
    void feedsSayWhenTheWireLastChanged() throws Exception {
        String changed =
                site.get("/feeds/rss.xml").headers().firstValue("Last-Modified").orElseThrow();

        assertThat(site.get("/feeds/rss.xml", "If-Modified-Since", changed).statusCode())
                .isEqualTo(304);
    }

    @Test
    void everyAnswerSaysSinceWhenItIsAsItIs() throws Exception {
        for (String path : List.of(
                "/",
                brief,
                subject,
                "/archive?q=model",
                "/watch",
                "/coverage",
                "/feeds/atom.xml",
                "/sitemap.xml",
                "/robots.txt",
                "/llms.txt",
                "/openapi",
                "/api/v1/briefs",
                brief + "/illustration.svg")) {
            Optional<String> changed = site.get(path).headers().firstValue("Last-Modified");
            assertThat(changed).as(path).isPresent();
        }
    }

    @Test
    void feedsOfASubjectHoldTheBriefsThatNameIt() throws Exception {
        JsonObject feed = json(site.get(subject + "/feed.json"));

        assertThat(feed.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(item -> item.getString("url"))
                .contains(site.address() + brief);
    }

    @Test
    void everyBriefIsFoundByFollowingThePages() throws Exception {
        Set<String> slugs = new HashSet<>();
        int pages = 0;
        String path = "/api/v1/briefs?size=7";
        while (!path.isEmpty()) {
            JsonObject page = json(site.get(path));
            page.getJsonArray("briefs")
                    .getValuesAs(JsonObject.class)
                    .forEach(row -> assertThat(slugs.add(row.getString("slug"))).isTrue());
            path = page.isNull("next") ? "" : "/api/v1/briefs?size=7&page=" + page.getString("next");
            pages++;
        }

        assertThat(slugs).hasSize(site.published());
        assertThat(pages).isEqualTo((site.published() + 6) / 7);
    }

    @Test
    void aBriefSaysTheSameToProgramsAsToReaders() throws Exception {
        JsonObject whole = json(site.get("/api/v1" + brief));
        Document page = site.page(brief);

        assertThat(whole.getString("headline")).isEqualTo(page.select("h1").text());
        assertThat(whole.getJsonObject("label").getString("text"))
                .isEqualTo(page.select(".label strong").text());
        assertThat(whole.getJsonArray("mentions")).hasSameSizeAs(page.select(".mentions a"));
        assertThat(whole.getString("image"))
                .isEqualTo(page.select("meta[property=og:image]").attr("content"));
    }

    @Test
    void changesAndCoverageAccountForEveryBrief() throws Exception {
        JsonObject changes = json(site.get("/api/v1/changes?size=500"));
        List<JsonObject> published = changes.getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                .filter(change -> change.getString("event").equals("published"))
                .toList();
        assertThat(published).hasSize(site.published());

        String day = published.get(0).getString("at").substring(0, 10);
        JsonObject coverage = json(site.get("/api/v1/coverage/" + day));
        assertThat(coverage.getJsonArray("runs")).isNotEmpty();
        assertThat(coverage.getJsonObject("briefs").getInt("published")).isEqualTo(site.published());
        assertThat(coverage.getJsonObject("articles").getInt("seen")).isPositive();
    }

    @Test
    void findsABriefByItsWordsAndASubjectByItsName() throws Exception {
        String headline = site.page(brief).select("h1").text();
        JsonObject found = json(site.get("/api/v1/search?q=" + headline.replaceAll("[^A-Za-z0-9]+", "%20")));
        JsonObject named = json(site.get("/api/v1" + subject));

        assertThat(found.getJsonArray("briefs").getJsonObject(0).getString("headline"))
                .isEqualTo(headline);
        assertThat(named.getJsonArray("briefs").getValuesAs(JsonObject.class))
                .extracting(row -> row.getString("url"))
                .contains(site.address() + brief);
        assertThat(json(site.get("/api/v1/mentions?size=1000"))
                        .getJsonArray("mentions")
                        .getValuesAs(JsonObject.class))
                .extracting(row -> row.getString("url"))
                .contains(site.address() + subject);
        assertThat(json(site.get("/api/v1/watch")).getJsonArray("watch")).isNotEmpty();
    }

    @Test
    void thePictureForSharersIsAnImage() throws Exception {
        Document page = site.page(brief);
        String address = page.select("meta[property=og:image]").attr("content");
        HttpResponse<byte[]> answer =
                site.bytes(address.substring(site.address().length()));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));

        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo("1200x630");
        assertThat(page.select("meta[property=og:image:alt]").attr("content"))
                .isEqualTo("Illustration accompanying: " + page.select("h1").text());
        String other = address.replaceFirst("share\\.[0-9a-f]+", "share.000000000000000000000000");
        HttpResponse<String> moved = site.get(other.substring(site.address().length()));
        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(moved.headers().firstValue("Location"))
                .contains(address.substring(site.address().length()));
    }

    @Test
    void policiesThatTheArticleNamesAreThere() throws Exception {
        Element script =
                site.page(brief).select("script[type=application/ld+json]").first();
        JsonObject publisher = read(script.data()).getJsonObject("publisher");

        for (String name : publisher.keySet()) {
            String value = publisher.getString(name);
            if (value.startsWith(site.address() + "/") && !name.startsWith("@")) {
                assertThat(site.get(value.substring(site.address().length())).statusCode())
                        .as(name)
                        .isEqualTo(200);
            }
        }
        assertThat(publisher.keySet()).contains("publishingPrinciples", "actionableFeedbackPolicy");
    }

    @Test
    void whatNobodyReviewedStaysOutOfSiteMaps() throws Exception {
        assertThat(site.page(brief).select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(site.get("/sitemap.xml").body())
                .contains("<loc>" + site.address() + "/how-we-write</loc>")
                .doesNotContain("/briefs/");
        assertThat(site.get("/news-sitemap.xml").body()).doesNotContain("<url>");
    }

    @Test
    void textsForCrawlersSayWhereToGoOn() throws Exception {
        assertThat(site.get("/robots.txt").body())
                .contains("Sitemap: " + site.address() + "/sitemap.xml")
                .contains("Sitemap: " + site.address() + "/news-sitemap.xml");
        String llms = site.get("/llms.txt").body();
        for (Element link : Jsoup.parse(llms.replaceAll("\\[(.*?)]\\((.*?)\\)", "<a href=\"$2\">$1</a>"))
                .select("a")) {
            assertThat(site.get(link.attr("href").substring(site.address().length()))
                            .statusCode())
                    .as(link.text())
                    .isEqualTo(200);
        }
        HttpResponse<String> nobody = site.get("/.well-known/security.txt");
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(nobody.body()).contains("modelwire.site.contact");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(200);
        return read(answer.body());
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
