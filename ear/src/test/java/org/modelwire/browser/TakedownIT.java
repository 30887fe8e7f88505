package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests and removals on the site as it ships, over HTTP and with a mail server: a site of its own, for briefs go. */
@Timeout(600)
class TakedownIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern LINK = Pattern.compile("/takedown/[A-Za-z0-9_-]{43}");
    private static final String STATEMENT =
            "\"scope\":\"the brief\",\"duration\":\"for good\",\"facts\":\"It is copied.\","
                    + "\"automation\":\"A model wrote it; a person decided.\",\"ground\":\"Section 15\"";

    private static SampleSite site;

    @BeforeAll
    static void start() throws Exception {
        site = new SampleSite();
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    private static String slug(int number) throws Exception {
        return List.copyOf(site.briefs()).get(number).substring("/briefs/".length());
    }

    private static String publisher(String slug) throws Exception {
        return site.page("/briefs/" + slug)
                .select(".source a[href^=/publishers/]")
                .attr("href")
                .substring(12);
    }

    /** Sends the form with the stamp that it was shown with, until it took as long as a person takes. */
    private static Document send(Map<String, String> fields) throws Exception {
        Map<String, String> filled = new HashMap<>(fields);
        filled.put("stamp", site.page("/takedown").select("input[name=stamp]").val());
        filled.put("homepage", "");
        Instant end = Instant.now().plus(PATIENCE);
        HttpResponse<String> answer = site.post("/takedown", filled);
        while (answer.statusCode() == 422
                && answer.body().contains("send it once more")
                && Instant.now().isBefore(end)) {
            answer = site.post("/takedown", filled);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static Map<String, String> removal(String slug, String mail) {
        return Map.of(
                "wish", "REMOVE",
                "cause", "COPYRIGHT",
                "briefs", site.address() + "/briefs/" + slug,
                "grounds", "It is ours.",
                "name", "R. Amsel",
                "mail", mail,
                "role", "counsel",
                "good-faith", "yes");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static JsonObject exits(String slug) throws Exception {
        return json(site.operations("briefs/" + slug + "/exits"));
    }

    private static List<String> present(JsonObject walk) {
        return walk.getJsonArray("exits").getValuesAs(JsonObject.class).stream()
                .filter(exit -> exit.getBoolean("present"))
                .map(exit -> exit.getString("address") + " " + exit.getJsonArray("found"))
                .toList();
    }

    private static String letter(String address, String subject) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            for (MimeMessage letter : site.mail().getReceivedMessages()) {
                if (letter.getAllRecipients()[0].toString().equals(address)
                        && letter.getSubject().contains(subject)) {
                    return ((MimeMultipart) letter.getContent())
                            .getBodyPart(0)
                            .getContent()
                            .toString();
                }
            }
            site.mail().waitForIncomingEmail(500, site.mail().getReceivedMessages().length + 1);
        }
        throw new AssertionError("no letter to " + address + " about " + subject);
    }

    private static String link(String letter) {
        Matcher link = LINK.matcher(letter);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static void run(String job) throws Exception {
        HttpResponse<String> started = site.operate("jobs/" + job + "/executions", "{}");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        String at = started.headers().firstValue("Location").orElseThrow().replaceFirst(".*/api/v1/admin/", "");
        Instant end = Instant.now().plus(PATIENCE);
        while (json(site.operations(at)).getString("status").equals("RUNNING")) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    @Test
    void removalEmptiesEveryExitAndStaysDownAfterTheNextRun() throws Exception {
        String slug = slug(0);
        String mail = "desk@" + publisher(slug);
        assertThat(present(exits(slug)))
                .anyMatch(exit -> exit.startsWith("/briefs/" + slug + " "))
                .anyMatch(exit -> exit.startsWith("/feeds/"))
                .anyMatch(exit -> exit.startsWith("/mentions/"))
                .anyMatch(exit -> exit.startsWith("/api/v1/briefs"))
                .anyMatch(exit -> exit.startsWith("/api/v1/search"))
                .anyMatch(exit -> exit.startsWith("/archive?q="))
                .anyMatch(exit -> exit.startsWith("/watch/atom.xml"))
                .anyMatch(exit -> exit.contains("illustration.svg"))
                .anyMatch(exit -> exit.contains(".png"));

        Document sent = send(removal(slug, mail));
        String receipt = sent.select(".receipt").text();
        String shown = sent.select("a[href^=/takedown/]").attr("href");
        assertThat(receipt).matches("T-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(site.page(shown).select(".clock time")).hasSizeGreaterThan(1);
        assertThat(site.get(shown).headers().firstValue("Cache-Control")).contains("no-store");

        String link = link(letter(mail, receipt));
        assertThat(Jsoup.parse(site.post(link, Map.of("action", "confirm")).body())
                        .select("h1")
                        .text())
                .isEqualTo("Your request is verified");

        json(site.operate("takedowns/" + receipt + "/hiding", "{\"by\":\"Ada Lind\"}"));
        assertThat(site.get("/briefs/" + slug).statusCode()).isEqualTo(404);
        assertThat(present(exits(slug))).isEmpty();
        json(site.operate("takedowns/" + receipt + "/restoration", "{\"by\":\"Ada Lind\",\"why\":\"an error\"}"));
        assertThat(site.get("/briefs/" + slug).statusCode()).isEqualTo(200);

        json(site.operate(
                "takedowns/" + receipt + "/decision",
                "{\"by\":\"Ada Lind\",\"measure\":\"REMOVED\"," + STATEMENT + "}"));
        assertThat(present(exits(slug))).isEmpty();
        assertGone(slug);
        assertThat(letter(mail, "decided")).contains("Section 15", "It is copied.");

        run("nightly");
        run("reindex");
        assertGone(slug);
        assertThat(json(site.operations("evidence")).getBoolean("intact")).isTrue();
        assertThat(site.operations("evidence").body()).contains("REMOVED", slug);
    }

    private static void assertGone(String slug) throws Exception {
        assertThat(site.get("/briefs/" + slug).statusCode()).isEqualTo(410);
        // The index follows a little later than everything else.
        Instant end = Instant.now().plusSeconds(60);
        JsonObject walk = exits(slug);
        while (isAnythingStored(walk) && Instant.now().isBefore(end)) {
            walk = exits(slug);
        }
        assertThat(present(walk)).isEmpty();
        assertThat(walk.getBoolean("clear")).isTrue();
        assertThat(walk.getJsonArray("stores").getValuesAs(JsonObject.class))
                .isNotEmpty()
                .allSatisfy(store -> assertThat(store.getInt("rows"))
                        .as(store.getString("name"))
                        .isZero());
    }

    private static boolean isAnythingStored(JsonObject walk) {
        return walk.getJsonArray("stores").getValuesAs(JsonObject.class).stream()
                .anyMatch(store -> store.getInt("rows") > 0);
    }

    @Test
    void theWalkAsksEveryServletOfTheSite() throws Exception {
        List<String> asked = exits(slug(1)).getJsonArray("exits").getValuesAs(JsonObject.class).stream()
                .map(exit -> exit.getString("address"))
                .toList();
        assertThat(asked)
                .contains(
                        "/", "/watch", "/corrections", "/robots.txt", "/llms.txt", "/sitemap.xml", "/news-sitemap.xml")
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

    @Test
    void whatIsMissingStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
        Map<String, String> fields = new HashMap<>(removal(slug(1), "<desk>@press"));
        fields.remove("good-faith");
        fields.put("briefs", "https://rival.example/briefs/" + slug(1));
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
        String slug = slug(2);
        Document sent = send(removal(slug, "somebody@rival.example"));
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
}
