package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.system.newsroom.Newsroom;
import org.modelwire.system.server.ShippedJar;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;

/** How editors judge what a night wrote, in a browser, where nothing gets out without them. */
@ExtendWith(Chromium.Needed.class)
@Timeout(300)
class ReviewIT {

    private static final String PASSWORD = "password of the sample desk";
    private static final String ADAS_PASSWORD = "a horse reads the news";
    private static DeskPerson admin;
    private static DeskPerson ada;
    private static String stopped;
    private static String rest;
    private static String afterwards;
    private static Newsroom server;
    private static String address;

    private final List<Chromium> browsers = new ArrayList<>();
    private Chromium browser;

    @BeforeAll
    static void start() throws IOException {
        Path home = Files.createTempDirectory(
                Path.of(System.getProperty("modelwire.jar")).getParent(), "review-home-");
        int port = ShippedJar.freePort();
        address = "http://localhost:" + port;
        admin = new DeskPerson(address, "admin", PASSWORD);
        server = Newsroom.begin(
                home, port, Map.of("MODELWIRE_ADMIN_PASSWORD", PASSWORD, "MODELWIRE_PUBLISH_MODE", "review"));
        stopTheFirstRunAndStartWhatIsLeft();
        server.awaitUp();
    }

    /** While nothing is in the queue yet, so that all other promises hold for what a stopped run has left. */
    private static void stopTheFirstRunAndStartWhatIsLeft() {
        Chromium early = admin.open();
        try {
            early.driver().get(address + "/console/runs");
            until(() -> pressed(early, "#list tbody a"));
            until(() -> pressed(early, "[id$=do-stop-run]"));
            until(() -> early.find("#run").getText().startsWith("stopped"));
            stopped = early.find("#run").getText();
            String first = early.driver().getCurrentUrl();
            until(() -> pressed(early, "[id$=do-start-rest]"));
            until(() -> !early.driver().getCurrentUrl().equals(first)
                    && early.find("#run").getText().startsWith("complete"));
            rest = early.find("#run").getText();
            early.driver().get(first);
            afterwards = early.find("#run").getText();
        } finally {
            early.close();
        }
    }

    private static boolean pressed(Chromium in, String css) {
        in.find(css).click();
        return true;
    }

    @Test
    void stopsARunThatGoesOnAndStartsWhatIsLeft() {
        assertThat(stopped).contains("stopped", "Start what is left", "What is done stays done.");
        assertThat(rest).contains("Draft", "Put to the gates").doesNotContain("Start what is left");
        assertThat(afterwards).doesNotContain("Stop after the items in hand");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @BeforeEach
    void open() {
        browser = browserOf(admin);
    }

    @AfterEach
    void close() {
        browsers.forEach(Chromium::close);
    }

    private Chromium browserOf(DeskPerson person) {
        Chromium opened = person.open();
        browsers.add(opened);
        return opened;
    }

    private static void until(BooleanSupplier holds) {
        Chromium.until("what the page is to show", holds);
    }

    /**
     * Opens a text in review that nobody else has in hand and no gate objects to, and gives its headline. One that cites a brief
     * which is not out yet would be refused for that: the oldest without a citation is taken.
     */
    private String openOne() {
        browser.driver().get(address + "/console/queue");
        List<String> links = new ArrayList<>();
        until(() -> links.addAll(free()));
        for (String link : links) {
            browser.driver().get(link);
            if (browser.findAll(".line-archive").isEmpty()) {
                return browser.find(".line-head").getText();
            }
        }
        throw new AssertionError("no text without a citation waits");
    }

    private List<String> free() {
        return browser.findAll(".ui-datatable tbody tr").stream()
                .filter(one -> one.getText().contains("in review"))
                .filter(one -> one.findElements(By.cssSelector(".row-gates")).isEmpty())
                .filter(one -> !one.getText().endsWith("ada"))
                .sorted(Comparator.comparing(
                        one -> one.findElement(By.cssSelector("time")).getDomAttribute("datetime")))
                .map(one -> one.findElement(By.cssSelector(".row-link")).getDomProperty("href"))
                .toList();
    }

    private boolean isDone(String what) {
        return browser.findAll(".done-note").stream()
                .anyMatch(note -> note.getText().contains("was " + what));
    }

    private String messages() {
        return browser.find("#messages").getText();
    }

    private String publicPage(String headline) throws IOException {
        String link = Jsoup.connect(address + "/").get().select("a[href^=/briefs/]").stream()
                .filter(one -> one.text().contains(headline))
                .map(one -> one.attr("href"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the front page does not show " + headline));
        return link;
    }

    private void tickAll() {
        browser.findAll(".checklist input[type=checkbox]").forEach(browser::click);
    }

    private String approveOne() {
        String headline = openOne();
        tickAll();
        browser.find("[id$=do-approve-draft]").click();
        until(() -> isDone("approved"));
        return headline;
    }

    @Test
    void judgesATextWithTheMouse() throws Exception {
        String headline = openOne();
        new Actions(browser.driver())
                .moveToElement(browser.find(".line-source .sentence"))
                .perform();
        assertThat(browser.findAll(".sources .lit")).as("the evidence is lit").isNotEmpty();

        browser.find("[id$=do-approve-draft]").click();
        until(() -> messages().contains("not ticked: Accuracy"));
        tickAll();
        browser.find("[id$=do-approve-draft]").click();
        until(() -> isDone("approved"));

        assertThat(browser.driver().getCurrentUrl()).as("the next one opens").contains("/console/review?brief=");
        assertThat(Jsoup.connect(address + publicPage(headline)).get().text())
                .contains("Machine-written, reviewed by Administrator");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void judgesByKeyboardAlone() throws Exception {
        browser.find("[id='form:order']").sendKeys("oldest");
        browser.find("[id='form:find']").sendKeys(Keys.ENTER);
        until(() -> isInOrder(browser.findAll(".ui-datatable time").stream()
                .map(one -> one.getDomAttribute("datetime"))
                .toList()));
        browser.press("j");
        String headline = browser.driver().switchTo().activeElement().getText();
        browser.press(Keys.ENTER.toString());
        until(() -> browser.find(".line-head").getText().equals(headline));
        browser.press("jj");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("data-sentence"))
                .isEqualTo("s0");
        browser.press("?");
        assertThat(browser.find("dialog.sheet[open]").getText())
                .contains("approve", "reject with a reason", "hold with a note", "send back to the writer");
        browser.press(Keys.ESCAPE.toString());

        browser.press("12345a");
        until(() -> isDone("approved"));
        assertThat(publicPage(headline)).startsWith("/briefs/");
        String next = browser.find(".line-head").getText();
        assertThat(next).isNotEqualTo(headline);

        browser.press("h");
        until(() -> String.valueOf(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .endsWith("hold-note"));
        browser.press("Ask the maker first." + Keys.TAB + Keys.ENTER);
        until(() -> isDone("held"));
    }

    private static boolean isInOrder(List<String> times) {
        return times.size() > 1 && times.equals(times.stream().sorted().toList());
    }

    private Chromium editor() {
        if (ada == null) {
            browser.driver().get(address + "/console/people");
            browser.find("[id='create:login']").sendKeys("ada");
            browser.find("[id='create:name']").sendKeys("Ada Lind");
            browser.find("[id='create:role'] option[value=EDITOR]").click();
            browser.find("[id='create:password']").sendKeys(ADAS_PASSWORD);
            browser.find("[id='create:do-create-account']").click();
            until(() -> browser.find("#list").getText().contains("Ada Lind"));
            ada = new DeskPerson(address, "ada", ADAS_PASSWORD);
        }
        return browserOf(ada);
    }

    private static WebElement row(Chromium in, String headline) {
        return in.findAll(".ui-datatable tbody tr").stream()
                .filter(row -> row.getText().contains(headline))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(headline));
    }

    /** If it never does, it is told what the queue shows and how that page follows what is done elsewhere. */
    private static void untilRow(Chromium in, String headline, Predicate<String> says) {
        try {
            until(() -> says.test(row(in, headline).getText()));
        } catch (AssertionError e) {
            String shown = in.find(".ui-datatable").getText();
            throw new AssertionError("by " + live(in) + ", " + headline + " in:\n" + shown, e);
        }
    }

    private static String live(Chromium in) {
        return in.find("form[data-live]").getDomAttribute("data-live-by");
    }

    @Test
    void showsInTheQueueWhatAnotherEditorDoesWithoutBeingAsked() {
        Chromium second = editor();
        until(() -> live(second).equals("push"));
        second.driver().executeScript("window.sameDocument = true");
        String headline = openOne();
        String page = browser.driver().getCurrentUrl();
        browser.find("[id='form:next']").click();
        untilRow(second, headline, row -> !row.endsWith("admin"));

        browser.driver().get(page);
        untilRow(second, headline, row -> row.endsWith("admin"));

        browser.press("h");
        until(() -> String.valueOf(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .endsWith("hold-note"));
        browser.press("Wait for the maker." + Keys.TAB + Keys.ENTER);
        until(() -> isDone("held"));
        untilRow(second, headline, row -> row.contains("held"));
        assertThat(second.driver().executeScript("return window.sameDocument")).isEqualTo(true);
        assertThat(second.console()).isEmpty();
    }

    @Test
    void looksAgainWhereALookFailed() {
        Chromium second = editor();
        until(() -> live(second).equals("push"));
        second.loseQuestions();
        String headline = openOne();
        until(() -> second.lostQuestions() > 0);

        second.findAnswers();

        untilRow(second, headline, row -> row.endsWith("admin"));
        browser.find("[id='form:next']").click();
    }

    @Test
    void asksForItselfWhereTheStreamBreaks() {
        browser.withoutStreams();
        browser.driver().get(address + "/console/queue");
        assertThat(live(browser)).isEqualTo("asking");
        Chromium second = editor();
        browser.driver().get(address + "/console/queue");
        List<String> free = browser.findAll(".ui-datatable tbody tr").stream()
                .filter(row -> row.getText().contains("in review"))
                .map(row -> row.findElement(By.cssSelector(".row-link")))
                .map(link -> link.getText() + "\n" + link.getDomProperty("href"))
                .toList();
        String[] one = free.get(free.size() - 1).split("\n");

        second.driver().get(one[1]);

        until(() -> row(browser, one[0]).getText().endsWith("ada"));
        second.find("[id='form:next']").click();
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionIsLost() {
        openOne();
        String page = browser.driver().getCurrentUrl();
        browser.driver().get(address + "/console/publisher?domain=circuit-courier.example");
        browser.find("[id='settle:note']").sendKeys(" Agreed by telephone.");
        String typed = browser.find("[id='settle:note']").getDomProperty("value");
        browser.driver().manage().deleteAllCookies();
        browser.find("[id='settle:do-settle-publisher']").click();
        until(() -> browser.driver().getCurrentUrl().contains("/console/sign-in"));

        browser.find("#login").sendKeys("admin");
        browser.send("#password", PASSWORD);

        until(() -> !browser.findAll(".desk-said").isEmpty());
        assertThat(browser.find(".desk-said").getText()).contains("What you typed is here again");
        assertThat(browser.find("[id='settle:note']").getDomProperty("value")).isEqualTo(typed);
        browser.driver().get(page);
        browser.find("[id='form:next']").click();
    }

    @Test
    void refusesMoreThanAFieldTakesAndLeavesItThere() {
        openOne();
        String page = browser.driver().getCurrentUrl();
        browser.press("h");
        until(() -> String.valueOf(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .endsWith("hold-note"));
        paste("[id$=hold-note]", 1_200_000);
        browser.find("[id$=do-hold-draft]").click();
        until(() -> messages().contains("1,200,000 characters in a field for at most"));
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(page);
        assertThat(browser.find("[id$=hold-note]").getDomProperty("value")).hasSize(1_200_000);

        paste("[id$=hold-note]", 2_500_000);
        browser.find("[id$=do-hold-draft]").click();
        until(() -> !browser.findAll(".desk-said").isEmpty());
        assertThat(browser.find(".desk-said").getText())
                .contains("That is too much at once", "Nothing was changed", "What you typed is still here");
        assertThat(browser.find("[id$=hold-note]").getDomProperty("value")).hasSize(2_500_000);
        browser.driver().get(page);
        browser.find("[id='form:next']").click();
    }

    private void paste(String css, int characters) {
        browser.driver()
                .executeScript(
                        "arguments[0].removeAttribute('maxlength'); arguments[0].value = 'x'.repeat(arguments[1])",
                        browser.find(css),
                        characters);
    }

    @Test
    void changesNothingTwiceWhenAButtonIsPressedTwice() {
        openOne();
        int before = text();
        browser.press("e");
        until(() -> !browser.findAll(".edit-head").isEmpty());
        browser.find(".edit-head").sendKeys(" today");
        until(() -> browser.find(".saved").getText().contains("Kept for you"));
        browser.find("[id='form:what']").sendKeys("Says when.");

        browser.driver()
                .executeScript("const save = document.getElementById('form:do-save-edit'); save.click(); save.click()");

        until(() -> messages().contains("Saved as text " + (before + 1)));
        browser.click(browser.find(".history summary"));
        assertThat(browser.findAll(".history tbody tr")).hasSize(before + 1);
        browser.find("[id='form:next']").click();
    }

    /** Which text of the brief is open. */
    private int text() {
        return Integer.parseInt(
                browser.find("#form > .state-line").getText().replaceFirst("(?s).*text (\\d+),.*", "$1"));
    }

    @Test
    void tellsWhoeverComesWithAStaleFormAndChangesNothing() {
        String headline = openOne();
        int before = text();
        String page = browser.driver().getCurrentUrl();
        String stale = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.driver().get(page);
        browser.press("e");
        until(() -> !browser.findAll(".edit-head").isEmpty());
        browser.find(".edit-head").sendKeys(" now");
        until(() -> browser.find(".saved").getText().contains("Kept for you"));
        browser.find("[id='form:what']").sendKeys("Says when.");
        browser.find("[id='form:do-save-edit']").click();
        until(() -> messages().contains("Saved as text " + (before + 1)));
        browser.driver().close();
        browser.driver().switchTo().window(stale);

        tickAll();
        browser.find("[id$=do-approve-draft]").click();

        until(() -> messages().contains("Nothing was changed"));
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(page);
        browser.driver().get(page);
        assertThat(browser.find(".line-head").getText()).isEqualTo(headline + " now");
        browser.find("[id='form:next']").click();
    }

    @Test
    void letsOneOfTwoEditorsDecideAndTakesNothingFromTheOther() {
        Chromium second = editor();
        openOne();
        String mine = browser.driver().getCurrentUrl();
        browser.press("e");
        until(() -> !browser.findAll(".line textarea").isEmpty());
        browser.find(".line textarea").sendKeys(" Nothing more is known.");
        until(() -> browser.find(".saved").getText().contains("Kept for you"));

        second.driver().get(mine);

        assertThat(second.find("[id='form:hand']").getText()).contains("admin has this in hand until");
        assertThat(second.findAll("[id$=do-approve-draft]")).isEmpty();
        assertThat(second.find(".draft").getText()).doesNotContain("Nothing more is known.");
        browser.driver().get(mine);
        assertThat(browser.find(".saved").getText()).contains("unfinished edit is here again");
        assertThat(browser.find(".line textarea").getDomProperty("value")).endsWith("Nothing more is known.");
        browser.find("[id='form:discard']").click();
        until(() -> browser.findAll(".line textarea").isEmpty());
        assertThat(browser.find(".draft").getText()).doesNotContain("Nothing more is known.");
    }

    @Test
    void keepsWhatWasPastedBeforeAnIdleSessionEndsAndOpensItAgain() {
        openOne();
        String mine = browser.driver().getCurrentUrl();
        browser.press("e");
        until(() -> !browser.findAll(".line textarea").isEmpty());
        browser.driver()
                .executeScript("document.querySelector('.line textarea').value += ' Pasted, without any key.';"
                        + " const now = Date.now; Date.now = () => now() + 29 * 60000;");
        until(() -> browser.find(".saved").getText().contains("Kept for you"));
        assertThat(browser.findAll("dialog#idle[open]")).hasSize(1);

        browser.driver().executeScript("const now = Date.now; Date.now = () => now() + 2 * 60000;");
        until(() -> browser.driver().getCurrentUrl().contains("/console/sign-in"));
        browser.find("#login").sendKeys("admin");
        browser.send("#password", PASSWORD);

        until(() -> browser.driver().getCurrentUrl().equals(mine));
        assertThat(browser.find(".saved").getText()).contains("unfinished edit is here again");
        assertThat(browser.find(".line textarea").getDomProperty("value")).endsWith("Pasted, without any key.");
        browser.find("[id='form:discard']").click();
        until(() -> browser.findAll(".line textarea").isEmpty());
    }

    @Test
    void refusesATextWithAFindingUntilItIsAcceptedWithAReason() throws Exception {
        String headline = openOne();
        int before = text();
        browser.press("e");
        until(() -> !browser.findAll(".line textarea").isEmpty());
        browser.find(".line textarea").sendKeys(" It costs 999 dollars.");
        until(() -> browser.findAll(".finding").stream()
                .anyMatch(one -> one.getText().contains("999 dollars")));
        browser.find("[id='form:what']").sendKeys("Adds the price.");
        browser.find("[id='form:do-save-edit']").click();
        until(() -> messages().contains("Saved as text " + (before + 1)));

        tickAll();
        browser.press("a");
        until(() -> messages().contains("Not approved. numbers"));

        browser.click(browser.find(".accept summary"));
        browser.find(".accept .reason").sendKeys("The price list says so.");
        browser.click(browser.find(".accept button"));
        until(() -> browser.find(".draft").getText().contains("Accepted by admin: The price list says so."));
        browser.find("[id$=do-approve-draft]").click();
        until(() -> isDone("approved") || messages().contains("Not approved"));
        assertThat(isDone("approved")).as(browser.find("#main").getText()).isTrue();
        assertThat(Jsoup.connect(address + publicPage(headline)).get().html())
                .contains("It costs 999 dollars.", "compositeWithTrainedAlgorithmicMedia");
    }

    @Test
    void bringsAnEarlierTextBack() {
        openOne();
        int before = text();
        browser.press("e");
        until(() -> !browser.findAll(".edit-head").isEmpty());
        browser.find(".edit-head").sendKeys(" indeed");
        until(() -> browser.find(".saved").getText().contains("Kept for you"));
        browser.find("[id='form:what']").sendKeys("Another headline.");
        browser.find("[id='form:do-save-edit']").click();
        until(() -> messages().contains("Saved as text " + (before + 1)));
        browser.click(browser.find(".history summary"));
        assertThat(browser.find(".word-diff ins").getText()).contains("indeed");

        browser.click(browser.find("[id$=do-restore-text]"));
        until(() -> messages().contains("Text 1 is back as text " + (before + 2)));

        assertThat(browser.find(".line-head").getText()).doesNotContain("indeed");
        browser.find("[id='form:next']").click();
    }

    @Test
    void bringsACorrectionToThePageThatReadersSee() throws Exception {
        String headline = approveOne();
        String path = publicPage(headline);
        String word = headline.substring(0, headline.indexOf(' '));
        browser.driver().get(address + "/console/correct?slug=" + path.substring("/briefs/".length()));
        browser.find("[id='form:old']").sendKeys(headline);
        browser.find("[id='form:new']").sendKeys(headline + ", it says");
        browser.find("[id='form:reason']").sendKeys("Nobody else has said so.");
        browser.click(browser.find("[id='form:show']"));
        until(() -> browser.find("[id='form:preview']").getText().contains("dated note"));
        assertThat(browser.find("[id='form:preview']").getText())
                .contains("Page", "Feeds", "JSON-LD", "API", "Corrections", "Letters", "it says");
        assertThat(Jsoup.connect(address + path).get().text())
                .as("shown, not made")
                .doesNotContain("Nobody else has said so.");

        browser.click(browser.find("[id='form:do-correct-brief']"));
        until(() -> messages().contains("Corrected."));

        assertThat(Jsoup.connect(address + path).get().text())
                .contains(word, ", it says", "Correction by Administrator", "Nobody else has said so.");
    }

    @Test
    void saysInPublicWhatCameOfWhatWasExpected() {
        approveOne();
        browser.driver().get(address + "/console/watch");
        int before = browser.findAll(".watch-item").size();
        WebElement item = browser.find(".watch-item");
        String text = item.findElement(By.cssSelector(".sentence")).getText();
        browser.click(item.findElement(By.cssSelector("summary")));
        item.findElement(By.cssSelector("textarea")).sendKeys("The list it names is no longer kept.");
        browser.click(item.findElement(By.cssSelector("[id$=do-resolve-watch]")));
        until(() -> messages().contains("Said, in public and for good"));

        assertThat(browser.findAll(".watch-item")).hasSize(before - 1);
        assertThat(browser.find("#main form").getText()).doesNotContain(text);
    }

    @Tag("looks")
    @ParameterizedTest
    @ValueSource(strings = {"/console/queue", "first", "/console/correct", "/console/watch", "/console/reports"})
    void hasNothingThatShutsAnybodyOut(String path) {
        if (path.equals("first")) {
            openOne();
        } else {
            browser.driver().get(address + path);
        }
        List<String> found = new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze(browser.driver())
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
        assertThat(found).isEmpty();
    }
}
