package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.newsroom.Newsroom;
import org.modelwire.system.server.ShippedJar;

/** What Lighthouse thinks of the pages that most readers see, on a site that search engines may list. */
@ExtendWith({Chromium.Needed.class, Lighthouse.Needed.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
@Tag("looks")
class LighthouseIT {

    private static final double AIM = 0.98;
    private static final String PERFORMANCE = "performance";
    private static final List<String> STEADY = List.of("accessibility", "best-practices", "seo");

    private String address;
    private Newsroom server;
    private Lighthouse lighthouse;

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        lighthouse = Lighthouse.install();
        int port = ShippedJar.freePort();
        server = Newsroom.start(home, port, Map.of("MODELWIRE_SITE_INDEX_UNREVIEWED", "true"));
        address = "http://localhost:" + port;
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void likesTheFrontPage() throws Exception {
        check("/");
    }

    @Test
    void likesABrief() throws Exception {
        check(link("/", ".lead h2 a"));
    }

    @Test
    void likesASubject() throws Exception {
        check(link(link("/", ".lead h2 a"), ".mentions a"));
    }

    @Test
    void likesWhatASearchFound() throws Exception {
        check("/archive?q=model");
    }

    private String link(String page, String selector) throws IOException {
        return Jsoup.connect(address + page)
                .get()
                .select(selector)
                .first()
                .absUrl("href")
                .substring(address.length());
    }

    /**
     * Only the performance is measured by the clock. If it falls short on a busy machine, the page is looked at twice more,
     * and the median of the three counts.
     */
    private void check(String page) throws Exception {
        Map<String, Lighthouse.Score> first = lighthouse.scores(address + page);
        for (String category : STEADY) {
            assertThat(first.get(category).value())
                    .as(
                            "%s of %s, because of %s",
                            category, page, first.get(category).spoilt())
                    .isGreaterThanOrEqualTo(AIM);
        }
        List<Lighthouse.Score> speeds = new ArrayList<>(List.of(first.get(PERFORMANCE)));
        if (speeds.get(0).value() < AIM) {
            speeds.add(lighthouse.scores(address + page).get(PERFORMANCE));
            speeds.add(lighthouse.scores(address + page).get(PERFORMANCE));
        }
        DoubleStream sorted =
                speeds.stream().mapToDouble(Lighthouse.Score::value).sorted();
        assertThat(sorted.skip(speeds.size() / 2).findFirst().orElseThrow())
                .as("median performance of %s: %s", page, speeds)
                .isGreaterThanOrEqualTo(AIM);
    }
}
