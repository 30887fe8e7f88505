package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What axe-core finds against WCAG 2.2 AA on a page of each kind. */
@ExtendWith({Chromium.Needed.class, SampleSite.Shared.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
@Tag("looks")
class AccessibilityIT {

    static final List<String> WCAG_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private List<String> pages;
    private Chromium browser;

    @BeforeAll
    void crawl(SampleSite site) throws Exception {
        pages = Crawl.of(site).kinds();
    }

    @BeforeEach
    void open() {
        browser = Chromium.open();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void findsNothingAtADesk(String scheme, SampleSite site) {
        browser.prefer(scheme);
        check(site);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void findsNothingOnAPhone(String scheme, SampleSite site) {
        browser.onAPhone();
        browser.prefer(scheme);
        check(site);
    }

    private void check(SampleSite site) {
        Map<String, List<String>> violations = new LinkedHashMap<>();
        for (String page : pages) {
            browser.driver().get(site.address() + page);
            List<String> found = new AxeBuilder()
                    .withTags(WCAG_AA).analyze(browser.driver()).getViolations().stream()
                            .map(rule ->
                                    rule.getId() + " " + rule.getNodes().get(0).getHtml())
                            .toList();
            if (!found.isEmpty()) {
                violations.put(page, found);
            }
        }
        assertThat(violations).isEmpty();
    }
}
