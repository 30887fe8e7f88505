package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.browser.TakedownSite.STATEMENT;
import static org.modelwire.browser.TakedownSite.json;
import static org.modelwire.browser.TakedownSite.link;
import static org.modelwire.browser.TakedownSite.present;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What is removed is gone from every address of the site as it ships, and stays gone. */
class RemovalIT extends TakedownTests {

    @Test
    void removalEmptiesEveryExitAndStaysDownAfterTheNextRun() throws Exception {
        String slug = takedowns.brief(0);
        String mail = "desk@" + takedowns.publisher(slug);
        assertThat(present(takedowns.exits(slug)))
                .anyMatch(exit -> exit.startsWith("/briefs/" + slug + " "))
                .anyMatch(exit -> exit.startsWith("/feeds/"))
                .anyMatch(exit -> exit.startsWith("/mentions/"))
                .anyMatch(exit -> exit.startsWith("/api/v1/briefs"))
                .anyMatch(exit -> exit.startsWith("/api/v1/search"))
                .anyMatch(exit -> exit.startsWith("/archive?q="))
                .anyMatch(exit -> exit.startsWith("/watch/atom.xml"))
                .anyMatch(exit -> exit.contains("illustration.svg"))
                .anyMatch(exit -> exit.contains(".png"));

        Document sent = takedowns.send(takedowns.removal(slug, mail));
        String receipt = sent.select(".receipt").text();
        String shown = sent.select("a[href^=/takedown/]").attr("href");
        assertThat(receipt).matches("T-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(site.page(shown).select(".clock time")).hasSizeGreaterThan(1);
        assertThat(site.get(shown).headers().firstValue("Cache-Control")).contains("no-store");

        String link = link(takedowns.letter(mail, receipt));
        assertThat(Jsoup.parse(site.post(link, Map.of("action", "confirm")).body())
                        .select("h1")
                        .text())
                .isEqualTo("Your request is verified");

        json(site.operate("takedowns/" + receipt + "/hiding", "{\"by\":\"Ada Lind\"}"));
        assertThat(site.get("/briefs/" + slug).statusCode()).isEqualTo(404);
        assertThat(present(takedowns.exits(slug))).isEmpty();
        json(site.operate("takedowns/" + receipt + "/restoration", "{\"by\":\"Ada Lind\",\"why\":\"an error\"}"));
        assertThat(site.get("/briefs/" + slug).statusCode()).isEqualTo(200);

        json(site.operate(
                "takedowns/" + receipt + "/decision",
                "{\"by\":\"Ada Lind\",\"measure\":\"REMOVED\"," + STATEMENT + "}"));
        takedowns.assertGone(slug);
        assertThat(takedowns.letter(mail, "decided")).contains("Section 15", "It is copied.");

        takedowns.run("nightly");
        takedowns.run("reindex");
        takedowns.assertGone(slug);
        assertThat(json(site.operations("evidence")).getBoolean("intact")).isTrue();
        assertThat(site.operations("evidence").body()).contains("REMOVED", slug);
    }

    @Test
    void theWalkAsksEveryServletOfTheSite() throws Exception {
        List<String> asked =
                takedowns.exits(takedowns.brief(1)).getJsonArray("exits").getValuesAs(JsonObject.class).stream()
                        .map(exit -> exit.getString("address"))
                        .toList();
        assertThat(asked)
                .contains(
                        "/",
                        "/watch",
                        "/watch?state=open",
                        "/corrections",
                        "/robots.txt",
                        "/llms.txt",
                        "/sitemap.xml",
                        "/news-sitemap.xml")
                .contains("/feeds/rss.xml", "/feeds/atom.xml", "/feeds/feed.json", "/watch/atom.xml", "/openapi")
                .contains("/corrections/atom.xml", "/sitemaps/0.xml", "/api/v1/changes", "/api/v1/watch");
        // what the API describes as public is asked, whatever it is
        JsonObject paths = json(site.get("/openapi")).getJsonObject("paths");
        assertThat(paths.keySet())
                .filteredOn(path -> !path.startsWith("/admin"))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(asked)
                        .anyMatch(address ->
                                address.matches("/api/v1" + path.replaceAll("\\{[^}]*}", "[^/?]+") + "(\\?.*)?")));
    }
}
