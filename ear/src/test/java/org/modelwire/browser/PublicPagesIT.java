package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The public pages as a reader sees them in a browser. */
@ExtendWith({Chromium.Needed.class, SampleSite.Shared.class})
@Timeout(300)
class PublicPagesIT {

    private static final String HIDDEN_PART = ".summary .ev";

    private Chromium browser;
    private SampleSite site;
    private String brief;
    private String subject;
    private String day;

    @BeforeEach
    void open(SampleSite shared) throws Exception {
        browser = Chromium.open();
        site = shared;
        brief = site.page("/").select("article.lead h2 a").attr("href");
        subject = site.page(brief).select(".mentions a").attr("href");
        day = site.page("/").select(".river .day h3 a").attr("href");
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

    /** One page of each kind. */
    private List<String> pages() {
        return List.of(
                "/",
                brief,
                brief + "?evidence=on",
                subject,
                day,
                "/mentions",
                "/archive",
                "/archive?q=chips+order",
                "/archive?q=" + "w".repeat(200),
                "/watch",
                "/watch?state=due",
                "/how-we-write",
                "/takedown",
                "/subscribe",
                brief + "/report",
                "/nope");
    }

    @Test
    void leadsFromTheFrontPageThroughABriefToASubjectAndBack() {
        go("/");
        String headline = browser.find("article.lead h2").getText();
        browser.follow("article.lead h2 a");
        assertThat(browser.find("h1").getText()).isEqualTo(headline);

        String mentioned = browser.find(".mentions a").getText();
        browser.follow(".mentions a");
        assertThat(browser.find("h1").getText()).isEqualTo(mentioned);
        assertThat(browser.findAll(".timeline h3 a").stream().map(WebElement::getText))
                .contains(headline);

        browser.follow("a.wordmark");
        assertThat(browser.find("article.lead h2").getText()).isEqualTo(headline);
    }

    @Test
    void showsTheIllustrationOfABrief() {
        go(brief);
        WebElement picture = browser.find("figure img");
        assertThat(picture.getDomProperty("naturalWidth")).isNotEqualTo("0");
        assertThat(picture.isDisplayed()).isTrue();
    }

    @Test
    void showsWhatEachSentenceRestsOnWithoutJavaScript() {
        browser.withoutJavaScript();
        go(brief);
        assertThat(browser.find(HIDDEN_PART).isDisplayed()).isFalse();

        browser.find("label[for=evidence]").click();
        assertThat(browser.findAll(HIDDEN_PART)).allMatch(WebElement::isDisplayed);

        browser.find("label[for=evidence]").click();
        assertThat(browser.find(HIDDEN_PART).isDisplayed()).isFalse();
    }

    @Test
    void saysInWordsWhatASentenceRestsOn() {
        go(brief + "?evidence=on");
        assertThat(browser.findAll(HIDDEN_PART))
                .isNotEmpty()
                .allMatch(WebElement::isDisplayed)
                .allSatisfy(part -> assertThat(part.getDomProperty("textContent"))
                        .matches("(?s)This sentence rests on: (Source|Archive|Inference): .*\\w.*"));
        assertThat(browser.find("#evidence").getAriaRole()).isEqualTo("switch");
    }

    @Test
    void searchesTheArchiveFromAnyPageWithoutJavaScript() {
        browser.withoutJavaScript();
        go("/takedown");
        browser.send("#find", "Tessellate");

        assertThat(browser.find("#q").getDomProperty("value")).isEqualTo("Tessellate");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/archive?q=Tessellate");
        assertThat(browser.findAll(".hit mark").stream().map(WebElement::getText))
                .isNotEmpty()
                .allMatch(word -> word.startsWith("Tessellate"));

        browser.follow(".hit h3 a");
        assertThat(browser.find("article.brief h1").isDisplayed()).isTrue();
    }

    @Test
    void turnsTheEvidenceOnFromTheKeyboard() {
        go(brief);
        browser.find("#evidence").sendKeys(Keys.SPACE);
        assertThat(browser.find(HIDDEN_PART).isDisplayed()).isTrue();
    }

    @Test
    void readsFromHeadlineToHeadlineFromTheKeyboard() {
        go("/");
        List<String> headlines = browser.findAll("main :is(h2, h3, h4) > a").stream()
                .map(WebElement::getText)
                .toList();
        browser.press("j");
        browser.press("j");
        assertThat(focused().getText()).isEqualTo(headlines.get(1));
        browser.press("k");
        assertThat(focused().getText()).isEqualTo(headlines.get(0));
        browser.press("o");
        assertThat(browser.find("h1").getText()).isEqualTo(headlines.get(0));

        browser.press("e");
        assertThat(browser.find(HIDDEN_PART).isDisplayed()).isTrue();
        browser.press("?");
        assertThat(browser.find("dialog").isDisplayed()).isTrue();
    }

    @Test
    void remembersThemeAndEvidenceInTheBrowserOnly() {
        browser.prefer("light");
        go(brief);
        browser.press("e");
        browser.press("t");
        browser.press("t");
        go("/");
        go(brief);
        assertThat(browser.find(HIDDEN_PART).isDisplayed()).isTrue();
        assertThat(browser.find("html").getDomAttribute("data-theme")).isEqualTo("dark");
        assertThat(browser.driver().manage().getCookies()).isEmpty();
    }

    @Test
    void leavesKeysAloneThatAReaderSwitchedOff() {
        go("/");
        browser.press("?");
        browser.find("dialog input[type=checkbox]").click();
        browser.find("dialog form button").click();
        browser.press("j");
        assertThat(focused().getTagName()).isNotEqualTo("a");
    }

    private WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    @Test
    void saysNothingOnTheConsoleAndSetsNoCookie() {
        for (String page : pages()) {
            go(page);
            // that a page is not there, the browser itself says on the console
            assertThat(browser.console().stream().filter(line -> !line.contains("/nope")))
                    .as(page)
                    .isEmpty();
            assertThat(browser.driver().manage().getCookies()).as(page).isEmpty();
        }
    }

    @Test
    void asksNoOtherHostForAnything() {
        for (String page : pages()) {
            go(page);
        }
        assertThat(browser.requests())
                .hasSizeGreaterThan(pages().size())
                .allMatch(address -> address.startsWith(site.address() + "/") || address.startsWith("data:"));
    }

    @Test
    void fitsAPhoneWithoutScrollingSideways() {
        browser.onAPhone();
        for (String page : pages()) {
            go(page);
            assertThat(number("return document.documentElement.scrollWidth"))
                    .as(page)
                    .isLessThanOrEqualTo(390);
        }
        go(brief);
        browser.find("label[for=evidence]").click();
        assertThat(number("return document.documentElement.scrollWidth"))
                .as("with evidence")
                .isLessThanOrEqualTo(390);
    }

    @Test
    void hasALightAndADarkFace() {
        assertThat(brightness("light")).isGreaterThan(200);
        assertThat(brightness("dark")).isLessThan(60);
    }

    /** Of the background behind the front page, 0 (black) to 255 (white). */
    private long brightness(String scheme) {
        browser.prefer(scheme);
        go("/");
        String colour = browser.find("body").getCssValue("background-color");
        return Math.round(Stream.of(colour.replaceAll("[^\\d,.]", "").split(","))
                .limit(3)
                .mapToDouble(Double::parseDouble)
                .average()
                .orElseThrow());
    }

    @Test
    void letsTheKeyboardSkipToTheContent() {
        go("/");
        browser.find("body").sendKeys(Keys.TAB);
        WebElement focused = browser.driver().switchTo().activeElement();
        assertThat(focused.getDomAttribute("class")).isEqualTo("skip");
        assertThat(focused.isDisplayed()).isTrue();
        assertThat(focused.getRect().getX()).isNotNegative();
        assertThat(focused.getRect().getY()).isNotNegative();

        focused.sendKeys(Keys.ENTER);
        assertThat(browser.driver().getCurrentUrl()).endsWith("#main");
    }

    private long number(String script) {
        return ((Number) browser.driver().executeScript(script)).longValue();
    }
}
