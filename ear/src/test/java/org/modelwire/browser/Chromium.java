package org.modelwire.browser;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.modelwire.system.server.Within;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The machine's own Chromium, without a window and with an empty profile; nothing is downloaded. */
final class Chromium implements AutoCloseable {

    static final File BROWSER = new File(System.getProperty("modelwire.browser", "/usr/bin/chromium"));
    private static final File DRIVER =
            new File(System.getProperty("modelwire.browser.driver", "/usr/bin/chromedriver"));

    /** Says for each new Chromium that typed commands are missing, which nobody uses here. Held, so that its level stays. */
    private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

    /** How long a page or a part of it may take to be there. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips tests if there is no browser, or fails them if {@code modelwire.browser.required} is {@code true}. */
    static final class Needed implements ExecutionCondition {

        private static final Logger LOG = Logger.getLogger(Needed.class.getName());

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            boolean there = BROWSER.canExecute() && DRIVER.canExecute();
            return unless(there, "no browser at " + BROWSER + " with " + DRIVER, context);
        }

        /** The same for something else that the pages are looked at with. */
        static ConditionEvaluationResult unless(boolean there, String missing, ExtensionContext context) {
            if (there) {
                return ConditionEvaluationResult.enabled("nothing is missing");
            }
            if (Boolean.getBoolean("modelwire.browser.required")) {
                throw new IllegalStateException(missing);
            }
            LOG.log(Level.WARNING, "{0} skipped: {1}", new Object[] {context.getDisplayName(), missing});
            return ConditionEvaluationResult.disabled(missing);
        }
    }

    static Chromium open() {
        DEVTOOLS.setLevel(Level.SEVERE);
        ChromeDriverService service =
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build();
        return new Chromium(new ChromeDriver(service, options()));
    }

    private static ChromeOptions options() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER);
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,900");
        return options;
    }

    ChromeDriver driver() {
        return driver;
    }

    /** The first element; waits for it, since a page that a key or a click has asked for may not be there yet. */
    WebElement find(String selector) {
        return find(By.cssSelector(selector));
    }

    WebElement find(By place) {
        return LivingElement.at(() -> awaited(place));
    }

    private WebElement awaited(By place) {
        WebDriver.Timeouts timeouts = driver.manage().timeouts();
        timeouts.implicitlyWait(PATIENCE);
        try {
            return driver.findElement(place);
        } finally {
            timeouts.implicitlyWait(Duration.ZERO);
        }
    }

    /** Presses keys wherever the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Clicks where it can be seen: a bar may stand at the lower edge of the window. */
    void click(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    /** Clicks a link or a button that leads to another page, and waits until this one has gone. */
    void follow(String selector) {
        leave(() -> click(find(selector)));
    }

    /** Types into a field, sends its form with the enter key, and waits until the page with the field has gone. */
    void send(String selector, String text) {
        leave(() -> find(selector).sendKeys(text, Keys.ENTER));
    }

    private void leave(Runnable action) {
        String address = driver.getCurrentUrl();
        WebElement page = driver.findElement(By.tagName("html"));
        action.run();
        Instant end = Instant.now().plus(PATIENCE);
        while (isThere(page)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("nothing leads away from " + address);
            }
        }
    }

    private static boolean isThere(WebElement element) {
        try {
            element.isEnabled();
            return true;
        } catch (WebDriverException e) {
            if (isGone(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Whether something was asked of a page that is not there any more; the driver has two ways to say so. */
    static boolean isGone(Throwable e) {
        return e instanceof StaleElementReferenceException
                || String.valueOf(e.getMessage()).contains("does not belong to the document");
    }

    /** Waits for something that a page is to show; while it is being made anew it shows nothing. */
    static void until(String what, BooleanSupplier holds) {
        try {
            Within.seconds(60).until(what, () -> {
                try {
                    return holds.getAsBoolean();
                } catch (NoSuchElementException e) {
                    return false;
                } catch (WebDriverException e) {
                    if (isGone(e)) {
                        return false;
                    }
                    throw e;
                }
            });
        } catch (Exception e) {
            throw new IllegalStateException(what, e);
        }
    }

    List<WebElement> findAll(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Shows pages on a phone of 390 by 844 points. */
    void onAPhone() {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
    }

    /** Shows pages as a reader gets them who prefers {@code light} or {@code dark}. */
    void prefer(String scheme) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void withoutJavaScript() {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** Shows the pages that come as they are where no stream of events reaches them. */
    void withoutStreams() {
        command(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                        "source",
                        "window.EventSource = class extends EventTarget { constructor() { super();"
                                + " setTimeout(() => this.dispatchEvent(new Event('error'))); } close() {} }"));
    }

    /** Has the questions of the page's scripts go to an address where nothing is, until {@link #findAnswers}. */
    void loseQuestions() {
        driver.executeScript("window.lost = 0; window.found = XMLHttpRequest.prototype.open;"
                + " XMLHttpRequest.prototype.open = function (method) {"
                + " window.lost++; window.found.call(this, method, '/nowhere'); }");
    }

    /** How many questions were lost. */
    long lostQuestions() {
        return ((Number) driver.executeScript("return window.lost")).longValue();
    }

    void findAnswers() {
        driver.executeScript("XMLHttpRequest.prototype.open = window.found");
    }

    /** Has a cookie from the first request on. */
    void take(Cookie cookie, String address) {
        command(
                "Network.setCookie",
                Map.of(
                        "name", cookie.getName(),
                        "value", cookie.getValue(),
                        "url", address,
                        "path", cookie.getPath(),
                        "httpOnly", cookie.isHttpOnly()));
    }

    /** Puts what is downloaded into a folder. */
    void downloadTo(Path folder) {
        command("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    private void command(String name, Map<String, Object> parameters) {
        driver.executeCdpCommand(name, parameters);
    }

    /** What the console says, since the last look. */
    List<String> console() {
        return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The addresses of all requests, since the last look. */
    List<String> requests() {
        return StreamSupport.stream(
                        driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
                .map(entry -> map(new Json().toType(entry.getMessage(), Map.class), "message"))
                .filter(message -> "Network.requestWillBeSent".equals(message.get("method")))
                .map(message ->
                        String.valueOf(map(map(message, "params"), "request").get("url")))
                .toList();
    }

    private static Map<?, ?> map(Map<?, ?> holder, String name) {
        return (Map<?, ?>) holder.get(name);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
