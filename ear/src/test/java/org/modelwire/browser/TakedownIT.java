package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.server.Within;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** Requests and removals on the site as it ships, over HTTP and with a mail server: a site of its own, for briefs go. */
@Timeout(900)
class TakedownIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** A form that is sent sooner is taken for a machine's. */
    private static final Duration A_PERSON = Duration.ofSeconds(5);

    private static final Pattern LINK = Pattern.compile("/takedown/[A-Za-z0-9_-]{43}");
    private static final String STATEMENT =
            "\"scope\":\"the brief\",\"duration\":\"for good\",\"facts\":\"It is copied.\","
                    + "\"automation\":\"A model wrote it; a person decided.\",\"ground\":\"Section 15\"";

    private static SampleSite site;
    private static List<String> briefs;

    @BeforeAll
    static void start() throws Exception {
        site = new SampleSite();
        briefs = List.copyOf(site.briefs());
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    /** Each test has a brief of its own, for briefs go. */
    private static String slug(int number) {
        return briefs.get(number).substring("/briefs/".length());
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
        JsonObject walk = exits(slug);
        assertThat(present(walk)).isEmpty();
        // The index follows a little later than everything else.
        Instant end = Instant.now().plusSeconds(60);
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

    private static void until(String what, BooleanSupplier holds) throws Exception {
        Within.seconds(60).until(what, () -> {
            try {
                return holds.getAsBoolean();
            } catch (StaleElementReferenceException | NoSuchElementException e) {
                return false; // the page is being made anew
            }
        });
    }

    private static void click(Chromium browser, String selector) {
        WebElement element = browser.find(selector);
        browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    private static String desk(Chromium browser) {
        return browser.find("main").getText();
    }

    private static boolean says(Chromium browser, String words) {
        return browser.find("#messages").getText().contains(words);
    }

    /** Opens a request at the desk; the password is asked for the first time. */
    private static void open(Chromium browser, String receipt) throws Exception {
        browser.driver().get(site.address() + "/console/takedowns");
        until("the request is listed", () -> desk(browser).contains(receipt));
        browser.driver().findElement(By.linkText(receipt)).click();
        until("it is open", () -> browser.find("#request-title").getText().contains(receipt));
    }

    private static void signIn(Chromium browser, String login, String password) throws Exception {
        browser.driver().get(site.address() + "/console/takedowns");
        browser.find("#login").sendKeys(login);
        browser.send("#password", password);
        until("the desk opens", () -> browser.driver().getTitle().contains("Requests"));
    }

    private static void write(Chromium browser, String template, String fact, String ground) throws Exception {
        browser.find("[id='statement:template'] option[value=" + template + "]").click();
        click(browser, "#statement .fields > .field:first-child button");
        until(
                "the template stands there",
                () -> !browser.find("[id='statement:facts']")
                        .getDomProperty("value")
                        .isEmpty());
        if (!fact.isEmpty()) {
            browser.find("[id='statement:facts']").clear();
            browser.find("[id='statement:facts']").sendKeys(fact);
            browser.find("[id='statement:ground']").clear();
            browser.find("[id='statement:ground']").sendKeys(ground);
        }
    }

    /** The form, the letter, the desk, the status page, the appeal and a second person, as people see them. */
    @Test
    @ExtendWith(Chromium.Needed.class)
    void aRequestIsWalkedFromTheFormToTheAppeal() throws Exception {
        String slug = slug(3);
        String mail = "walk@" + publisher(slug);
        try (Chromium requester = Chromium.open();
                Chromium editor = Chromium.open();
                Chromium second = Chromium.open()) {
            requester.driver().get(site.address() + "/takedown?brief=/briefs/" + slug);
            click(requester, "input[name=wish][value=REMOVE]");
            click(requester, "input[name=cause][value=COPYRIGHT]");
            requester.find("#grounds").sendKeys("Our report, sentence by sentence.");
            requester.find("#name").sendKeys("R. Amsel");
            requester.find("#mail").sendKeys(mail);
            requester.find("#role").sendKeys("counsel of the publisher");
            click(requester, "input[name=good-faith]");
            sendForm(requester);
            String receipt = requester.find(".receipt").getText();
            String status = requester.find("a[href^='/takedown/']").getDomProperty("href");

            signIn(editor, "admin", SampleSite.ADMIN_PASSWORD);
            open(editor, receipt);
            assertThat(desk(editor))
                    .contains("RECEIVED", "due", "Proof: open", "Our report, sentence by sentence.", mail);

            requester.driver().get(site.address() + link(letter(mail, receipt)));
            click(requester, "button[value=confirm]");
            assertThat(requester.find("h1").getText()).isEqualTo("Your request is verified");
            open(editor, receipt);
            assertThat(desk(editor)).contains("VERIFIED", "Proof: confirmed from a mailbox at " + publisher(slug));

            click(editor, "[id='request:do-hide-request']");
            until("the brief is hidden", () -> says(editor, "Hidden from every exit"));
            assertThat(site.get("/briefs/" + slug).statusCode()).isEqualTo(404);
            assertThat(present(exits(slug))).isEmpty();
            requester.driver().get(status);
            assertThat(requester.find(".clock").getText()).contains("Hidden as a precaution", "Decision", "left");

            open(editor, receipt);
            write(editor, "FACTS", "", "");
            click(editor, "[id='statement:do-decide-request']");
            until("it is decided", () -> says(editor, "The letter with the reasons goes out by itself"));
            assertThat(site.get("/briefs/" + slug).statusCode()).isEqualTo(200);
            requester.driver().get(status);
            assertThat(requester.find("h1").getText()).isEqualTo("Your request is refused");
            assertThat(requester.find("main").getText())
                    .contains("The decision", "The brief tells facts in words of its own", "A person decided");
            assertThat(letter(mail, "decided")).contains("Facts and news of the day are free");

            requester.find("#appeal").sendKeys("It is copied, look again.");
            click(requester, "button[value=appeal]");
            assertThat(requester.find("h1").getText()).isEqualTo("Your appeal is with another person");

            open(editor, receipt);
            assertThat(desk(editor)).contains("It is copied, look again.", "decided first by admin");
            write(editor, "COPIED", "Two passages are the report's own.", "Section 15(1)");
            click(editor, "[id='statement:do-decide-request-appeal']");
            until("the first person is refused", () -> says(editor, "decided by another person"));
            assertThat(editor.find("[id='statement:facts']").getDomProperty("value"))
                    .as("what was typed stays")
                    .isEqualTo("Two passages are the report's own.");
            assertThat(site.get("/briefs/" + slug).statusCode()).isEqualTo(200);

            account(editor, "bo", "Bo Ek", "four words in a row");
            signIn(second, "bo", "four words in a row");
            open(second, receipt);
            write(second, "COPIED", "Two passages are the report's own.", "Section 15(1)");
            click(second, "[id='statement:do-decide-request-appeal']");
            until("the second person decides", () -> says(second, "The appeal is decided"));

            requester.driver().get(status);
            assertThat(requester.find("h1").getText()).isEqualTo("This request is closed");
            assertThat(requester.find("main").getText())
                    .contains("The decision on your appeal", "Two passages are the report's own.", "Appeal decided");
        }
        assertGone(slug);
    }

    /** Sends the form as soon as it has been on the screen for as long as a person takes. */
    private static void sendForm(Chromium browser) throws Exception {
        Instant ready = Instant.now().plus(A_PERSON);
        until("a person could have typed it", () -> Instant.now().isAfter(ready));
        click(browser, "form[action='/takedown'] button");
        until("the form is taken", () -> !browser.findAll(".receipt").isEmpty());
    }

    private static void account(Chromium browser, String login, String name, String password) throws Exception {
        browser.driver().get(site.address() + "/console/people");
        browser.find("[id='create:login']").sendKeys(login);
        browser.find("[id='create:name']").sendKeys(name);
        browser.find("[id='create:role'] option[value=CHIEF_EDITOR]").click();
        browser.find("[id='create:password']").sendKeys(password);
        browser.find("[id='create:do-create-account']").click();
        until("the account is there", () -> browser.find("#list").getText().contains(name));
    }

    @Test
    void aPublisherSeesTheUseOfItsArticlesAndSetsThePolicyOfAPath() throws Exception {
        String slug = slug(4);
        String domain = publisher(slug);
        String other = slug(5);
        Map<String, String> fields = new HashMap<>(removal(slug, "policy@" + domain));
        fields.put("wish", "CHANGE_POLICY");
        fields.put("cause", "OTHER");
        fields.put("briefs", "");
        fields.put("original", "https://" + domain + "/");
        Document sent = send(fields);
        String shown = sent.select("a[href^=/takedown/]").attr("href");
        assertThat(site.page(shown).text())
                .contains("modelwire-verify=")
                .doesNotContain("What we use of your articles");

        String link = link(letter("policy@" + domain, sent.select(".receipt").text()));
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

    @Test
    void aBackupOfTheRunningServerComesBackWholeAndWithoutWhatWasRemovedSince(@TempDir Path folder) throws Exception {
        String slug = slug(6);
        String kept = slug(5);
        Set<String> before = site.briefs();
        JsonObject run = firstRun();
        String manifest = site.operations("manifests/briefs/" + kept).body();
        Path backup = folder.resolve("monday.zip");
        json(site.operate("jobs/nightly/executions", "{}"));

        assertThat(site.backUp(backup)).contains("is made");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        String receipt =
                send(removal(slug, "somebody@rival.example")).select(".receipt").text();
        json(site.operate("takedowns/" + receipt + "/verification", "{\"by\":\"Ada Lind\",\"how\":\"telephone\"}"));
        json(site.operate(
                "takedowns/" + receipt + "/decision",
                "{\"by\":\"Ada Lind\",\"measure\":\"REMOVED\"," + STATEMENT + "}"));
        assertThat(site.get("/briefs/" + slug).statusCode()).isEqualTo(410);
        Path journal = site.home().resolve("removals.jsonl");
        Within.seconds(60)
                .until(
                        "the journal has it",
                        () -> Files.exists(journal) && Files.readString(journal).contains(slug));

        assertThat(site.restore(backup)).contains("is as it was", "done again at the start");

        assertThat(site.operations("takedowns").body()).doesNotContain(receipt);
        assertGone(slug);
        before.remove("/briefs/" + slug);
        assertThat(site.briefs()).containsAll(before);
        assertThat(firstRun()).isEqualTo(run);
        assertThat(site.operations("manifests/briefs/" + kept).body()).isEqualTo(manifest);
        assertThat(json(site.operations("evidence")).getBoolean("intact")).isTrue();
        run("nightly");
        assertGone(slug);
    }

    /** With all that it has read, written and paid. */
    private static JsonObject firstRun() throws Exception {
        try (JsonReader reader = Json.createReader(
                new StringReader(site.operations("jobs/nightly/executions").body()))) {
            JsonArray runs = reader.readArray();
            return runs.getJsonObject(runs.size() - 1);
        }
    }
}
