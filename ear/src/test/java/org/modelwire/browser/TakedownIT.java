package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.browser.TakedownSite.STATEMENT;
import static org.modelwire.browser.TakedownSite.json;
import static org.modelwire.browser.TakedownSite.link;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What requesters and publishers can do on the site as it ships, over HTTP and with a mail server. */
class TakedownIT extends TakedownTests {

    @Test
    void whatIsMissingStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
        Map<String, String> fields = new HashMap<>(takedowns.removal(takedowns.brief(7), "<desk>@press"));
        fields.remove("good-faith");
        fields.put("briefs", "https://rival.example/briefs/" + takedowns.brief(7));
        HttpResponse<String> answer = site.post("/takedown", fields);
        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        for (String field : List.of("mail", "briefs")) {
            assertThat(page.select("#" + field).attr("aria-describedby")).isEqualTo(field + "-error");
            assertThat(page.select("#" + field + "-error").text()).isNotBlank();
        }
        assertThat(page.select("#good-faith-error").text()).isNotBlank();
        assertThat(page.select("#mail").val()).isEqualTo("<desk>@press");
        assertThat(page.select("#grounds").text()).isEqualTo("It is ours.");
        assertThat(page.select("input[value=COPYRIGHT]").hasAttr("checked")).isTrue();
    }

    @Test
    void aRefusalCanBeAppealedAndIsDecidedByAnotherPerson() throws Exception {
        String slug = takedowns.brief(6);
        Document sent = takedowns.send(takedowns.removal(slug, "somebody@rival.example"));
        String receipt = sent.select(".receipt").text();
        String shown = sent.select("a[href^=/takedown/]").attr("href");
        String refusal = "{\"by\":\"%s\",\"measure\":\"REFUSED\"," + STATEMENT + "}";

        assertThat(site.operate(
                                "takedowns/" + receipt + "/decision",
                                "{\"by\":\"Ada Lind\",\"measure\":\"REMOVED\"," + STATEMENT + "}")
                        .body())
                .contains("before it is verified");
        json(site.operate("takedowns/" + receipt + "/decision", refusal.formatted("Ada Lind")));
        Document decided = site.page(shown);
        assertThat(decided.select("h1").text()).isEqualTo("Your request is refused");
        assertThat(decided.select("dt").eachText())
                .containsAll(Arrays.asList("Measure", "Scope", "Duration", "Facts", "Automation", "Ground"));

        assertThat(site.post(shown, Map.of("action", "appeal", "appeal", " ")).statusCode())
                .isEqualTo(422);
        assertThat(site.post(shown, Map.of("action", "appeal", "appeal", "It is copied."))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> same =
                site.operate("takedowns/" + receipt + "/appeal-decision", refusal.formatted("Ada Lind"));
        assertThat(same.statusCode()).isEqualTo(409);
        assertThat(same.body()).contains("another person");
        json(site.operate("takedowns/" + receipt + "/appeal-decision", refusal.formatted("Bo Ek")));
        assertThat(site.page(shown).select("h1").text()).isEqualTo("This request is closed");
        assertThat(site.get("/briefs/" + slug).statusCode()).isEqualTo(200);
    }

    @Test
    void aPublisherSeesTheUseOfItsArticlesAndSetsThePolicyOfAPath() throws Exception {
        String slug = takedowns.brief(4);
        String domain = takedowns.publisher(slug);
        String other = takedowns.brief(5);
        Map<String, String> fields = new HashMap<>(takedowns.removal(slug, "policy@" + domain));
        fields.put("wish", "CHANGE_POLICY");
        fields.put("cause", "OTHER");
        fields.put("briefs", "");
        fields.put("original", "https://" + domain + "/");
        Document sent = takedowns.send(fields);
        String shown = sent.select("a[href^=/takedown/]").attr("href");
        assertThat(site.page(shown).text())
                .contains("modelwire-verify=")
                .doesNotContain("What we use of your articles");

        String link = link(
                takedowns.letter("policy@" + domain, sent.select(".receipt").text()));
        Document own = Jsoup.parse(site.post(link, Map.of("action", "confirm")).body());
        assertThat(own.select("#use").text()).isEqualTo("What we use of your articles");
        assertThat(own.select("svg.chart rect.bar")).hasSize(1);
        assertThat(own.select(".reuse .figures td").eachText())
                .hasSize(3)
                .last()
                .asString()
                .matches("\\d+\\.\\d %");
        assertThat(own.select(".used h4 a").eachAttr("href")).contains("/briefs/" + slug);
        assertThat(own.select(".excerpts q").eachText()).isNotEmpty();
        assertThat(own.select(".excerpts .meta").eachText())
                .allSatisfy(size -> assertThat(size).matches("\\d+ words?, \\d+\\.\\d %"));

        JsonObject reuse = json(site.operations("publishers/" + domain + "/reuse"));
        JsonObject used = reuse.getJsonArray("articles").getValuesAs(JsonObject.class).stream()
                .filter(article -> article.getString("brief").equals(slug))
                .findFirst()
                .orElseThrow();
        assertThat(reuse.getJsonArray("months")).hasSize(12);
        assertThat(used.getInt("articleWords")).isGreaterThan(used.getInt("reusedWords"));

        Map<String, String> policy = Map.of(
                "action",
                "choose",
                "policy",
                "HEADLINE_AND_LINK",
                "path",
                URI.create(used.getString("url")).getPath());
        assertThat(site.get("/briefs/" + slug).statusCode()).isEqualTo(200);
        assertThat(site.post(link, policy).statusCode()).isEqualTo(200);
        assertThat(site.get("/briefs/" + slug).statusCode()).isEqualTo(404);
        assertThat(site.get("/briefs/" + other).statusCode()).isEqualTo(200);
        assertThat(site.page(link).select(".used h4 a").eachAttr("href")).doesNotContain("/briefs/" + slug);
    }
}
