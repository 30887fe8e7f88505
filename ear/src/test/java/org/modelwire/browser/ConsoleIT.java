package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;

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
        browser.find("#password").sendKeys(password, Keys.ENTER);
    }

    private String path() {
        return browser.driver().getCurrentUrl().substring(site.address().length());
    }

    @Test
    void asksToSignInAndGoesWhereOneMeantToGo() {
        go("/console/settings");
        assertThat(path()).startsWith("/console/sign-in");
        assertThat(browser.driver().manage().getCookies()).isEmpty();

        signIn(SampleSite.ADMIN_PASSWORD);

        assertThat(path()).isEqualTo("/console/settings");
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

        browser.find("form[action='/console/sign-out'] button").click();

        assertThat(path()).isEqualTo("/console/sign-in");
        assertThat(site.get("/console/dashboard", "Cookie", "MODELWIRE_DESK=" + session)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void showsItsKeysAndTurnsTheTheme() {
        go("/console");
        signIn(SampleSite.ADMIN_PASSWORD);

        browser.driver().findElement(By.tagName("body")).sendKeys("?");
        assertThat(browser.find("dialog.sheet[open]").getText()).contains("Keyboard", "this list");
        browser.find("dialog.sheet[open] form button").click();
        browser.driver().findElement(By.tagName("body")).sendKeys("t");
        assertThat(browser.find("html").getDomAttribute("data-theme")).isEqualTo("light");
        assertThat(browser.console()).isEmpty();
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
