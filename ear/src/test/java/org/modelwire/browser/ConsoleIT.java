package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebElement;

/** The editors' desk in a browser: who comes in, what it keeps, how it ends. */
@ExtendWith({Chromium.Needed.class, SampleSite.Shared.class})
@Timeout(300)
class ConsoleIT {

    private Chromium browser;
    private SampleSite site;

    @BeforeEach
    void open(SampleSite shared) {
        browser = Chromium.open();
        site = shared;
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

    private void signIn(String password) {
        browser.find("#login").sendKeys("admin");
        browser.send("#password", password);
    }

    private String path() {
        return browser.driver().getCurrentUrl().substring(site.address().length());
    }

    @Test
    void asksToSignInAndGoesWhereOneMeantToGo() {
        go("/console/settings?of=mail&more=1");
        assertThat(path()).startsWith("/console/sign-in");
        assertThat(browser.driver().manage().getCookies()).isEmpty();

        signIn(SampleSite.ADMIN_PASSWORD);

        assertThat(path()).isEqualTo("/console/settings?of=mail&more=1");
        assertThat(browser.find(".bar-person").getText()).contains("Administrator");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void saysOnlyThatItDidNotWork() {
        go("/console");
        signIn("not the password");

        assertThat(browser.find("#message").getText()).isEqualTo("Login or password is wrong.");
        assertThat(browser.find("#login").getDomProperty("value")).isEqualTo("admin");
        assertThat(browser.find("#password").getDomProperty("value")).isEmpty();
        assertThat(browser.driver().manage().getCookies()).isEmpty();
    }

    @Test
    void makesWhoeverGuessesWait() throws Exception {
        HttpResponse<String> last = null;
        for (int i = 0; i < 6; i++) {
            last = site.post("/console/sign-in", Map.of("login", "guessed", "password", "wrong"));
        }
        assertThat(last.statusCode()).isEqualTo(429);
        // Half a minute since the fifth try, of which a busy machine has used some by now.
        assertThat(last.body()).containsPattern("There were too many tries\\. Please wait [1-3]?\\d seconds?\\.");
    }

    @Test
    void keepsOneCookieThatNoScriptAndNoOtherSiteCanUse() {
        go("/console");
        signIn(SampleSite.ADMIN_PASSWORD);

        Cookie cookie = browser.driver().manage().getCookieNamed("MODELWIRE_DESK");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/console");
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
        assertThat(cookie.getExpiry()).isNull();
    }

    @Test
    void endsTheSessionOnTheServerToo() throws Exception {
        go("/console");
        signIn(SampleSite.ADMIN_PASSWORD);
        String session =
                browser.driver().manage().getCookieNamed("MODELWIRE_DESK").getValue();

        browser.follow("form[action='/console/sign-out'] button");

        assertThat(browser.find("#login").isDisplayed()).isTrue();
        assertThat(path()).isEqualTo("/console/sign-in");
        assertThat(site.get("/console/dashboard", "Cookie", "MODELWIRE_DESK=" + session)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void showsItsKeysAndTurnsTheTheme() {
        go("/console");
        signIn(SampleSite.ADMIN_PASSWORD);

        browser.press("?");
        assertThat(browser.find("dialog.sheet[open]").getText()).contains("Keyboard", "this list");
        browser.find("dialog.sheet[open] form button").click();
        browser.press("t");
        assertThat(browser.find("html").getDomAttribute("data-theme")).isEqualTo("light");
        assertThat(browser.console()).isEmpty();
    }

    private void press(String button) {
        browser.find(button).click();
        until("PrimeFaces.ajax.Queue.isEmpty() && jQuery.active === 0");
    }

    /** Waits in the browser for something that a script sees. */
    private void until(String condition) {
        browser.driver()
                .executeAsyncScript("const done = arguments[0];" + " const look = () => (" + condition
                        + ") ? done() : setTimeout(look, 50); look();");
    }

    private void type(String field, String text) {
        WebElement input = browser.find(field);
        input.clear();
        input.sendKeys(text);
    }

    @Test
    void makesAnAccountAndKeepsWhatWasTypedWhenItIsRefused() {
        go("/console/people");
        signIn(SampleSite.ADMIN_PASSWORD);
        type("[id='create:login']", "asa");
        type("[id='create:name']", "Åsa Lindström");
        type("[id='create:password']", "short");
        press("[id$=do-create-account]");
        assertThat(browser.find("[id='create:password'] ~ .ui-message").getText())
                .contains("12 to 200");
        assertThat(browser.find("[id='create:name']").getDomProperty("value")).isEqualTo("Åsa Lindström");

        type("[id='create:password']", "four words in a row");
        press("[id$=do-create-account]");
        assertThat(browser.find("[id='list:accounts']").getText()).contains("asa", "Åsa Lindström", "Editor");

        go("/console/audit");
        assertThat(browser.find("[id='trail:entries']").getText()).contains("made with the login asa");
        press("[id$=do-verify-audit]");
        assertThat(browser.find("#messages").getText()).contains("sealed entries fit");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void showsATokenOnceWhichOpensWhatItMay() throws Exception {
        go("/console/people");
        signIn(SampleSite.ADMIN_PASSWORD);
        type("[id='token:name']", "scheduler");
        press("[id$=do-create-token]");
        String header = "Bearer " + browser.find("#made-token").getText();
        assertThat(site.get("/api/v1/admin/feeds", "Authorization", header).statusCode())
                .isEqualTo(200);
        go("/console/people");
        assertThat(browser.findAll("#made-token")).isEmpty();

        press("[id$=do-revoke-token]");
        assertThat(site.get("/api/v1/admin/feeds", "Authorization", header).statusCode())
                .isEqualTo(401);
    }

    @Test
    void asksForACodeAfterThePassword() throws Exception {
        go("/console/people");
        signIn(SampleSite.ADMIN_PASSWORD);
        type("[id='create:login']", "coded");
        type("[id='create:name']", "Coded");
        type("[id='create:password']", "four words in a row");
        press("[id$=do-create-account]");
        browser.follow("form[action='/console/sign-out'] button");
        browser.find("#login").sendKeys("coded");
        browser.send("#password", "four words in a row");

        go("/console/own-account");
        AuthenticatorApp app = new AuthenticatorApp(browser.find("code.secret").getText());
        type("[id='codes:code']", app.code(0));
        press("[id$=do-confirm-codes]");
        assertThat(browser.find("#messages").getText()).contains("a code is asked for");

        browser.follow("form[action='/console/sign-out'] button");
        browser.find("#login").sendKeys("coded");
        browser.send("#password", "four words in a row");
        browser.send("#code", "000000");
        assertThat(browser.find("#message").getText()).contains("not the code of now");
        go("/console/watch?from=a%20letter");
        assertThat(path()).as("half signed in is not signed in").startsWith("/console/sign-in");
        browser.find("#login").sendKeys("coded");
        browser.send("#password", "four words in a row");
        browser.send("#code", app.code(1));
        assertThat(path()).isEqualTo("/console/watch?from=a%20letter");
    }

    @Test
    void asksBeforeAnIdleSessionEnds() {
        go("/console");
        signIn(SampleSite.ADMIN_PASSWORD);
        browser.driver()
                .executeScript("document.addEventListener('desk:idle', () => { window.toSave = true; });"
                        + " const now = Date.now; Date.now = () => now() + 29 * 60000;");
        until("document.querySelector('dialog#idle[open]')");
        assertThat(browser.driver().executeScript("return window.toSave")).isEqualTo(true);

        browser.find("dialog#idle button").click();
        until("!document.querySelector('dialog#idle[open]')");
        assertThat(path()).isEqualTo("/console/dashboard");
    }

    @Tag("looks")
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void isAccessible(String scheme) {
        browser.prefer(scheme);
        go("/console/sign-in");
        Map<String, List<String>> violations = new LinkedHashMap<>();
        violations.put("sign-in", violations());
        signIn(SampleSite.ADMIN_PASSWORD);
        for (String page : List.of("dashboard", "people", "audit", "settings", "own-account", "nope")) {
            go("/console/" + page);
            violations.put(page, violations());
        }
        violations.values().removeIf(List::isEmpty);
        assertThat(violations).isEmpty();
    }

    private List<String> violations() {
        return new AxeBuilder()
                .withTags(AccessibilityIT.WCAG_AA).analyze(browser.driver()).getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    @Test
    void takesNothingThatAnotherSiteSends() throws Exception {
        assertThat(site.post("/console/sign-in", Map.of("login", "admin"), Map.of("Origin", "https://other.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.post("/console/sign-in", Map.of("login", "admin"), Map.of("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
    }
}
