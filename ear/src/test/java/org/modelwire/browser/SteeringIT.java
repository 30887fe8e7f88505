package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.system.server.Within;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver.Timeouts;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/** The machine is steered at the desk: runs, feeds, publishers, model calls and subjects. */
@ExtendWith({Chromium.Needed.class, SampleSite.Shared.class})
@Timeout(600)
class SteeringIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FEED = "http://ledgerline.example/wire/atom.xml";

    private static DeskPerson admin;

    private Chromium browser;
    private SampleSite site;

    @BeforeAll
    static void arrive(SampleSite shared) {
        admin = new DeskPerson(shared.address(), "admin", SampleSite.ADMIN_PASSWORD);
    }

    @BeforeEach
    void open(SampleSite shared) {
        site = shared;
        browser = admin.open();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private void go(String path) {
        browser.driver().get(site.address() + path);
    }

    private String path() {
        return browser.driver().getCurrentUrl().substring(site.address().length());
    }

    private WebElement byId(String id) {
        return browser.find(By.id(id));
    }

    private void type(String id, String text) {
        byId(id).clear();
        byId(id).sendKeys(text);
    }

    /** Waits for words anywhere on the page, as an answer of the server brings them. */
    private void await(String words) {
        awaitElement("//body[contains(normalize-space(.), \"" + words + "\")]");
    }

    private void awaitElement(String xpath) {
        Timeouts timeouts = browser.driver().manage().timeouts();
        timeouts.implicitlyWait(PATIENCE);
        try {
            assertThat(browser.driver().findElements(By.xpath(xpath)))
                    .as(() -> xpath + " on\n" + browser.find("body").getText())
                    .isNotEmpty();
        } finally {
            timeouts.implicitlyWait(Duration.ZERO);
        }
    }

    private void link(String words) {
        browser.find(By.linkText(words)).click();
    }

    @Test
    void startsAJobFollowsItAndReadsWhatItLeft() {
        go("/console/runs");
        List<WebElement> nights = browser.driver().findElements(By.linkText("Nightly run"));
        nights.get(nights.size() - 1)
                .click(); // the first one found them; a server that was started again has a later one
        await("Articles left out or failed");
        assertThat(browser.find("#left").getText()).contains("the publisher reserves its use", "reserved", "left out");

        go("/console/runs");
        browser.find("[id='start:job'] option[value='POLL']").click();
        byId("start:do-start-run").click();
        await("Read feeds and pages ");
        assertThat(path()).startsWith("/console/run?id=");
        awaitElement("//*[contains(@class, 'run-line')]/span[normalize-space() = 'complete']");
        assertThat(browser.find("#run").getText()).contains("Poll feeds", "Read pages", "Group into stories");
        assertThat(browser.findAll("[id$=do-stop-run]")).isEmpty();
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void showsTheRunsThatStandAsWanted() {
        go("/console/runs?status=failed");
        assertThat(browser.find("#list").getText()).contains("No run like that yet.");
        assertThat(browser.find("#filter-status option[selected]").getText()).isEqualTo("failed");
    }

    @Test
    void answersWithAPageWhereThereIsNothing() throws Exception {
        String session =
                browser.driver().manage().getCookieNamed("MODELWIRE_DESK").getValue();
        for (String path :
                List.of("run?id=1", "feed?id=x", "publisher?domain=nobody.example", "subject?slug=nobody", "call")) {
            HttpResponse<String> answer = site.get("/console/" + path, "Cookie", "MODELWIRE_DESK=" + session);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void looksAtAFeedBeforeItIsAddedAndKeepsWhatWasTyped() {
        go("/console/feeds");
        type("add:address", "http://ledgerline.example/nothing-here");
        byId("add:do-preview-feed").click();
        await("Nothing was added.");
        assertThat(byId("add:address").getDomProperty("value")).isEqualTo("http://ledgerline.example/nothing-here");

        type("add:address", FEED);
        byId("add:do-preview-feed").click();
        await("Add this feed");
        assertThat(browser.find(".preview").getText()).contains("Ledgerline", "atom", FEED);
        byId("add:do-add-feed").click();
        await("is known already; it stays as it is.");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void takesAnOpmlListOrSaysWhyNotAndKeepsTheText() {
        go("/console/feeds");
        browser.find("details.more-ways summary").click();
        browser.driver().executeScript("document.getElementById('opml:list').value = 'no opml at all '.repeat(60000)");
        byId("opml:do-import-feeds").click();
        await("Nothing was added.");
        assertThat(byId("opml:list").getDomProperty("value")).hasSizeGreaterThan(800_000);

        browser.driver()
                .executeScript(
                        "document.getElementById('opml:list').value = arguments[0]",
                        "<opml version='2.0'><body><outline type='rss' text='Known' xmlUrl='" + FEED
                                + "'/></body></opml>");
        byId("opml:do-import-feeds").click();
        await("0 feeds added, 1 known before.");
        assertThat(byId("opml:list").getDomProperty("value")).isEmpty();
    }

    @Test
    void exportsAnOpmlListWithAllFeedsThatComesInAgain(@TempDir Path downloads) throws Exception {
        browser.downloadTo(downloads);
        go("/console/feeds");
        int feeds = browser.findAll("#list tbody tr").size();
        byId("out:do-export-feeds").click();
        Path file = downloads.resolve("feeds.opml");
        Within.seconds(60)
                .until(
                        "the list is there, to its end",
                        () -> Files.exists(file) && Files.readString(file).contains("</opml>"));
        String list = Files.readString(file);

        assertThat(list).contains(FEED).containsPattern("<opml");
        assertThat(list.split("xmlUrl=")).hasSize(feeds + 1);
        browser.find("details.more-ways summary").click();
        browser.driver().executeScript("document.getElementById('opml:list').value = arguments[0]", list);
        byId("opml:do-import-feeds").click();
        await("0 feeds added, " + feeds + " known before.");
    }

    @Test
    void triesAPromptOnAnArticleAndPublishesNothing() {
        go("/console/queue");
        String queue = byId("form:shelves").getText();
        go("/console/prompts");
        link("Try a prompt");
        byId("try:look").click();
        await("What it costs");
        assertThat(browser.find("#try").getText()).contains("answered and paid for before", "in force");
        byId("try:do-try-prompt").click();
        await("The answer as it came");
        assertThat(browser.find("#try pre").getText()).contains("\"facts\"", "\"subjects\"");

        browser.find("[id='try:prompt'] option[value=write]").click();
        awaitElement("//textarea[contains(., 'contextKind') or contains(., 'headline')]");
        byId("try:look").click();
        await("What it costs");
        byId("try:do-try-prompt").click();
        await("What the gates say");
        assertThat(browser.find("#try").getText()).contains("The draft that it would be", "its receipt");

        type("try:words", "Write one short sentence about it.");
        byId("try:do-try-prompt").click();
        await("You changed something since the price was told");
        assertThat(browser.find("#try").getText()).contains("other words than those in force");
        byId("try:do-try-prompt").click();
        await("No usable answer. http-status");
        assertThat(browser.find("#try").getText()).contains("has no answer but those that were recorded");
        assertThat(byId("try:words").getDomProperty("value")).isEqualTo("Write one short sentence about it.");
        link("its receipt");
        await("who tried a prompt");

        go("/console/queue");
        assertThat(byId("form:shelves").getText()).isEqualTo(queue);
    }

    @Test
    void answersAReaderWhoSaysThatABriefIsWrong() throws Exception {
        go("/console/reports");
        int before = browser.findAll(".watch-item").size();
        String receipt = site.fill(
                        site.briefs().iterator().next() + "/report",
                        Map.of("kind", "WRONG", "sentence", "", "words", "The day was a Tuesday.", "mail", ""))
                .select(".receipt")
                .text();

        go("/console/reports");
        assertThat(browser.findAll(".watch-item")).hasSize(before + 1);
        WebElement item = browser.driver()
                .findElement(By.xpath("//article[contains(., '" + receipt + "')][contains(., 'a Tuesday')]"));
        item.findElement(By.cssSelector("textarea")).sendKeys("The article says Monday; nothing is changed.");
        browser.click(item.findElement(By.cssSelector("[id$=do-answer-report]")));
        await("Report " + receipt + " is answered.");

        assertThat(browser.findAll(".watch-item")).hasSize(before);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void givesAWatchItemALaterDayAndGivesOneUpWithAReason() {
        go("/console/watch");
        String due = browser.find("h2").getText();
        WebElement item = browser.find(".watch-item");
        String text = item.findElement(By.cssSelector(".sentence")).getText();
        browser.click(item.findElement(By.cssSelector("summary")));
        item.findElement(By.cssSelector("textarea")).sendKeys("The maker has named a later day.");
        browser.click(item.findElement(By.cssSelector("[id$=do-extend-watch]")));
        await("the later day must be one like 2026-12-31");
        item = browser.find(".watch-item");
        assertThat(item.findElement(By.cssSelector("textarea")).getDomProperty("value"))
                .isEqualTo("The maker has named a later day.");
        browser.driver()
                .executeScript(
                        "arguments[0].value = '2031-12-31'", item.findElement(By.cssSelector("input[id$=until]")));
        browser.click(item.findElement(By.cssSelector("[id$=do-extend-watch]")));
        await("It waits until 2031-12-31.");
        assertThat(browser.find("h2").getText()).isNotEqualTo(due);

        List<WebElement> items = browser.findAll(".watch-item");
        WebElement last = items.get(items.size() - 1);
        assertThat(last.getText()).contains(text, "extended");
        browser.click(last.findElement(By.cssSelector("summary")));
        last.findElement(By.cssSelector("textarea")).sendKeys("Nobody counts them any more.");
        browser.click(last.findElement(By.cssSelector("[id$=do-resolve-watch]")));
        await("Said, in public and for good: " + text);
        assertThat(browser.findAll(".watch-item")).hasSize(items.size() - 1);
    }

    @Test
    void switchesAFeedOffWithAReasonAndOnAgain() {
        go("/console/feeds?q=belliard");
        link("The Belliard Letter");
        await("Last polls");
        assertThat(browser.find("main").getText()).contains("answered");
        byId("switch:do-test-feed").click();
        await("json_1");

        byId("switch:do-switch-feed").click();
        await("Say why, for whoever looks next.");
        type("switch:why", "tells nothing new");
        byId("switch:do-switch-feed").click();
        await("Switched off. No run polls it.");
        assertThat(browser.find("main").getText()).contains("switched off by admin: tells nothing new");
        byId("switch:do-switch-feed").click();
        await("Switched on. The next run polls it.");
    }

    @Test
    void settlesSomethingWithAPublisherAndShowsTheRuleThatCounts() {
        go("/console/publishers?q=gradient");
        link("gradient-digest.example");
        await("In force");
        type("settle:country", "Q9");
        byId("settle:do-settle-publisher").click();
        await("No country has this code");
        assertThat(byId("settle:country").getDomProperty("value")).isEqualTo("Q9");

        String note = byId("settle:note").getDomProperty("value");
        type("settle:country", "DE");
        browser.find("[id='settle:policy'] option[value='SUMMARY_ONLY']").click();
        type("settle:note", "agreed by mail");
        byId("settle:do-settle-publisher").click();
        await("Settled. It counts from the next article on");
        assertThat(browser.find("#force").getText())
                .contains("Summary only", "agreed by mail", "Settled with the publisher");

        type("settle:country", "");
        browser.find("[id='settle:policy'] option[value='FULL_BRIEF']").click();
        type("settle:note", note);
        byId("settle:do-settle-publisher").click();
        await("A model may read its articles; a brief has a summary in our own words");
    }

    @Test
    void tellsWhoComesSecondAndKeepsWhatTheyTyped() {
        go("/console/publisher?domain=circuit-courier.example");
        String note = byId("settle:note").getDomProperty("value");
        type("settle:note", "typed first, saved second");
        String second = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        go("/console/publisher?domain=circuit-courier.example");
        type("settle:note", "saved first");
        byId("settle:do-settle-publisher").click();
        await("Settled.");

        browser.driver().switchTo().window(second);
        byId("settle:do-settle-publisher").click();
        await("Somebody settled something else meanwhile");
        assertThat(byId("settle:note").getDomProperty("value")).isEqualTo("typed first, saved second");
        type("settle:note", note);
        byId("settle:do-settle-publisher").click();
        await("Settled.");
    }

    @Test
    void showsWhatAModelWasAskedAndWhatItCost() {
        go("/console/calls?prompt=write&state=answered");
        await("Tokens in");
        browser.find("#list tbody a").click();
        await("Put to it");
        assertThat(browser.find("pre.code-block").getText()).contains("headline");
        go("/console/prompts");
        assertThat(browser.find("main").getText()).contains("Used so far", "now");
        browser.find("main td.code a").click();
        await("The first version that this database has met");
        assertThat(browser.find("pre.code-block").getText()).isNotBlank();
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void mergesSubjectsSoThatBothAddressesWorkAndPartsThemAgain() throws Exception {
        List<String> slugs = site.page("/mentions").select("main a[href^=/mentions/]").eachAttr("href").stream()
                .map(href -> href.substring("/mentions/".length()))
                .filter(slug -> slug.matches("[a-z0-9-]+"))
                .distinct()
                .toList();
        String one = slugs.get(0);
        String other = slugs.get(1);

        go("/console/subject?slug=" + one);
        type("merge:into", "nobody of this name");
        byId("merge:do-merge-subject").click();
        await("There is no subject of that name.");
        assertThat(byId("merge:into").getDomProperty("value")).isEqualTo("nobody of this name");
        type("merge:into", other);
        byId("merge:do-merge-subject").click();
        awaitElement("//a[@href='/mentions/" + other + "']");
        assertThat(path()).isEqualTo("/console/subject?slug=" + other);

        HttpResponse<String> moved = site.get("/mentions/" + one);
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/mentions/" + other));
        assertThat(site.get("/mentions/" + other).statusCode()).isEqualTo(200);

        browser.find("#merge [id$=do-split-subject]").click();
        await("It is a subject of its own again.");
        assertThat(site.get("/mentions/" + one).statusCode()).isEqualTo(200);
    }

    @Test
    void knowsASubjectByAnotherNameAndBlocksWhatIsNone() throws Exception {
        List<String> hrefs = site.page("/mentions").select("main a[href^=/mentions/]").eachAttr("href").stream()
                .filter(href -> href.matches("/mentions/[a-z0-9-]+"))
                .distinct()
                .toList();
        String href = hrefs.get(hrefs.size() - 1);
        go("/console/subject?slug=" + href.substring("/mentions/".length()));
        type("alias:other", "Quite Another Name");
        byId("alias:do-add-alias").click();
        await("Quite Another Name now means");
        assertThat(site.get("/mentions/quite-another-name").statusCode()).isEqualTo(301);
        browser.find("[id$=do-drop-alias]").click();
        await("Forgotten.");

        byId("block:do-block-subject").click();
        await("Say why in 1 to 500 characters");
        type("block:why", "a test");
        byId("block:do-block-subject").click();
        await("Nothing names it any more");
        assertThat(site.get(href).statusCode()).isEqualTo(404);
        type("block:why", "a test");
        byId("block:do-block-subject").click();
        await("It is a subject again.");
        assertThat(site.get(href).statusCode()).isEqualTo(200);
    }

    @Tag("looks")
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void isAccessible(String scheme) {
        browser.prefer(scheme);
        for (String page : List.of(
                "runs",
                "feeds",
                "publishers",
                "publisher?domain=slow-inference.example",
                "calls",
                "prompts",
                "try",
                "dashboard",
                "queue",
                "correct",
                "watch",
                "reports",
                "takedowns",
                "people",
                "audit",
                "settings",
                "own-account",
                "subjects")) {
            check("/console/" + page);
        }
        go("/console/runs");
        link("Nightly run");
        check(path());
        go("/console/feeds");
        link("Ledgerline");
        check(path());
        go("/console/calls");
        browser.find("#list tbody a").click();
        check(path());
        go("/console/subjects");
        browser.find("#list tbody a").click();
        check(path());
    }

    private void check(String path) {
        go(path);
        List<String> found = new AxeBuilder()
                .analyze(browser.driver()).getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
        assertThat(found).as(path).isEmpty();
    }
}
