package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.system.remote.IdentityProvider;
import org.modelwire.system.remote.IdentityProvider.Fault;
import org.openqa.selenium.Cookie;

/** Signing in to the desk through an OpenID Connect provider, in a browser that follows its way there and back. */
@ExtendWith({Chromium.Needed.class, SampleSite.Shared.class})
@Timeout(300)
class ProviderSignInIT {

    private static final String START = "/console/openid/start";
    private static final String ANSWER = "/console/openid/answer";

    private Chromium browser;
    private SampleSite site;
    private IdentityProvider provider;

    @BeforeEach
    void open(SampleSite shared) {
        browser = Chromium.open();
        site = shared;
        provider = shared.provider();
        provider.does(Fault.NONE);
        provider.knows("248289761001", "ada.lind", "[\"staff\",\"newsroom\"]");
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

    private Cookie session() {
        return browser.driver().manage().getCookieNamed("MODELWIRE_DESK");
    }

    private boolean isSignedIn() {
        go("/console/dashboard");
        return path().equals("/console/dashboard");
    }

    @Test
    void opensWhatWasAskedForInASessionWithANewName() {
        provider.does(Fault.ACCESS_DENIED);
        go("/console/watch?from=a%20letter");
        browser.follow("#provider");
        String before = session().getValue();

        provider.does(Fault.NONE);
        browser.follow("#provider");

        assertThat(path()).isEqualTo("/console/watch?from=a%20letter");
        assertThat(browser.find(".bar-person").getText()).contains("Ada Lind", "Editor");
        assertThat(session().getValue()).isNotEqualTo(before);
        assertThat(session().isHttpOnly()).isTrue();
        go("/console/people");
        assertThat(browser.find("h1").getText()).isEqualTo("This is not yours to do");
        go("/console/own-account");
        assertThat(browser.find("#main").getText()).contains("which vouches for you");
        assertThat(browser.findAll("#main input[type=password]")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void letsNobodyInWhenSomethingIsWrongAndSaysSoCalmly(Fault fault) throws Exception {
        provider.does(fault);
        go(START + "?to=/console/queue");

        String number = browser.find("#number").getText();
        assertThat(number).matches("[0-9a-f]{8}");
        assertThat(site.log()).contains("sign-in through provider refused number=" + number);
        assertThat(browser.find("main").getText()).doesNotContain("Exception", "com.nimbusds");
        assertThat(browser.find("#provider").getText()).isEqualTo("Sign in with House login");
        assertThat(new AxeBuilder()
                        .withTags(AccessibilityIT.WCAG_AA)
                        .analyze(browser.driver())
                        .getViolations())
                .isEmpty();
        assertThat(isSignedIn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ACCESS_DENIED, You were not let in",
        "OTHER_STATE, Please begin again",
        "OTHER_NONCE, The answer could not be trusted"
    })
    void tellsWhatAPersonCanDo(Fault fault, String title) {
        provider.does(fault);
        go(START);
        assertThat(browser.find("h1").getText()).isEqualTo(title);
    }

    @Test
    void takesAnAnswerOnceAndFromTheBrowserThatAskedAlone() {
        go("/console/queue");
        browser.requests();
        browser.follow("#provider");
        String answer = browser.requests().stream()
                .filter(address -> address.contains(ANSWER))
                .findFirst()
                .orElseThrow();
        browser.driver().get(answer);
        assertThat(browser.find("h1").getText()).isEqualTo("Please begin again");

        try (Chromium other = Chromium.open()) {
            other.driver().get(answer);
            assertThat(other.find("h1").getText()).isEqualTo("Please begin again");
            other.driver().get(site.address() + "/console/dashboard");
            assertThat(other.driver().getCurrentUrl()).contains("/console/sign-in");
        }
    }

    @ParameterizedTest
    @CsvSource({"https://other.example/console/queue", "//other.example", "/briefs", "/console/sign-out"})
    void leadsNowhereButToTheDesk(String target) {
        go(START + "?to=" + target);
        assertThat(path()).isEqualTo("/console/dashboard");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"''", "[]", "['staff']"},
            quoteCharacter = '"')
    void letsNobodyInWithoutARole(String roles) {
        provider.knows("31", "no.role", roles.replace('\'', '"').replaceFirst("^\"\"$", ""));
        go(START);
        assertThat(browser.find("h1").getText()).isEqualTo("You have no role at this desk");
        assertThat(browser.find("#message").getText()).contains("House login knows you, but gives you no role here");
        assertThat(isSignedIn()).isFalse();

        asAdministrator("/console/audit");
        assertThat(browser.find("[id='trail:entries']").getText())
                .contains("no.role", "no value of the claim realm_access.roles gives a role");
    }

    private void asAdministrator(String path) {
        go(path);
        browser.find("#login").sendKeys("admin");
        browser.send("#password", SampleSite.ADMIN_PASSWORD);
    }

    @Test
    void listsWhoCameAmongThePeopleAndKeepsOutWhomAnAdministratorSwitchedOff() {
        provider.knows("32", "Mira.Okoye", "[\"newsroom\"]");
        go(START);
        browser.driver().manage().deleteAllCookies();
        asAdministrator("/console/people");
        assertThat(browser.find("[id='list:accounts']").getText()).contains("mira.okoye", "127.0.0.1");
        browser.find("[title='Change mira.okoye']").click();
        untilQuiet();
        assertThat(browser.find("#edit").getText()).contains("name and role come from");
        assertThat(browser.findAll("#edit input[type=password]")).isEmpty();
        browser.find("[id='change:do-switch-account']").click();
        untilQuiet();
        go("/console/audit");
        assertThat(browser.find("[id='trail:entries']").getText())
                .contains("mira.okoye: signed in through " + provider.issuer(), "mira.okoye may not sign in");

        browser.driver().manage().deleteAllCookies();
        go(START);
        assertThat(browser.find("h1").getText()).isEqualTo("Your account is switched off");
    }

    private void untilQuiet() {
        browser.driver()
                .executeAsyncScript("const done = arguments[0]; const look = () =>"
                        + " (PrimeFaces.ajax.Queue.isEmpty() && jQuery.active === 0) ? done() : setTimeout(look, 50);"
                        + " look();");
    }

    @Test
    void signsOutHereAndAtTheProvider() {
        go(START);
        String session = session().getValue();
        browser.follow("form[action='/console/sign-out'] button");

        browser.driver()
                .executeAsyncScript("const done = arguments[0]; const look = () =>"
                        + " location.pathname === '/bye' ? done() : setTimeout(look, 50); look();");
        assertThat(provider.signedOut())
                .contains("id_token_hint=ey", "post_logout_redirect_uri=" + site.address() + "/console/sign-in");
        go("/console/sign-in");
        browser.driver()
                .manage()
                .addCookie(new Cookie.Builder("MODELWIRE_DESK", session)
                        .path("/console")
                        .build());
        assertThat(isSignedIn()).isFalse();
    }
}
