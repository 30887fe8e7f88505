package org.modelwire.batch.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

class RobotsRulesTest {

    private static final Pattern OTHERS_ANSWER = Pattern.compile("^(?:True|False), ");

    private final Fetcher fetcher = Fetchers.local();
    private LocalServer server;
    private RobotsRules rules;

    @BeforeEach
    void openServer() throws IOException {
        server = new LocalServer();
        rules = new RobotsRules(fetcher, Fetchers.CLOCK);
    }

    @AfterEach
    void closeServer() throws IOException {
        server.close();
        fetcher.close();
    }

    @Test
    void obeysTheRulesForOurNameBeforeThoseForEveryone() {
        server.on("/robots.txt", "User-agent: *\nDisallow: /\n\nUser-agent: modelwire\nDisallow: /private\n");

        assertThat(rules.of(server.address("/open")).allows(server.address("/open")))
                .isTrue();
        assertThatThrownBy(() -> rules.of(server.address("/private/page")).require(server.address("/private/page")))
                .isInstanceOfSatisfying(
                        ReasonedException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.ROBOTS))
                .hasMessageContaining("/private/page");
    }

    @Test
    void letsTheLongestMatchWin() {
        RobotsFile file = RobotsFile.of("User-agent: *\nDisallow: /news\nAllow: /news/open\nCrawl-delay: 90\n");

        assertThat(file.allows(URI.create("https://daily.example/news/open/1"))).isTrue();
        assertThat(file.allows(URI.create("https://daily.example/news/1"))).isFalse();
        assertThat(file.crawlDelay()).contains(Duration.ofSeconds(90));
    }

    @Test
    void staysAwayFromWhoWantsMoreThanFiveMinutesBetweenRequests() {
        assertThat(RobotsFile.of("User-agent: *\nCrawl-delay: 3600\n").allows(URI.create("https://daily.example/")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 429})
    void takesAMissingFileForAYes(int status) throws ReasonedException {
        server.on("/robots.txt", status);

        rules.of(server.address("/page")).require(server.address("/page"));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void fetchesNothingWhereTheServerFails(int status) {
        server.on("/robots.txt", status);

        assertThatThrownBy(() -> rules.of(server.address("/page")).require(server.address("/page")))
                .isInstanceOf(ReasonedException.class)
                .hasMessageContaining("answered " + status);
    }

    @Test
    void fetchesNothingWhereNobodyAnswers() {
        URI unreachable = server.address("/page");
        server.close();

        assertThat(rules.of(unreachable).allows(unreachable)).isFalse();
    }

    @Test
    void followsFiveRedirects() {
        server.on("/robots.txt", 301, "Location", "/1");
        for (int i = 1; i < 5; i++) {
            server.on("/" + i, 302, "Location", "/" + (i + 1));
        }
        server.on("/5", "User-agent: *\nDisallow: /");

        assertThat(rules.of(server.address("/page")).allows(server.address("/page")))
                .isFalse();
    }

    @Test
    void readsTheFirstHalfMegabyte() {
        String served = "User-agent: *\nDisallow: /first\n" + "# filler\n".repeat(60_000) + "Disallow: /last\n";
        server.on("/robots.txt", served);

        RobotsFile file = rules.of(server.address("/"));
        assertThat(file.allows(server.address("/first"))).isFalse();
        assertThat(file.allows(server.address("/last"))).isTrue();
    }

    @Test
    void asksOncePerOriginAndDay() {
        server.on("/robots.txt", "User-agent: *\nDisallow: /a\nContent-Signal: ai-input=no\n");

        assertThat(rules.isKnown(server.address("/a"))).isFalse();
        rules.of(server.address("/a"));
        rules.of(server.address("/b"));
        assertThat(rules.isKnown(server.address("/c"))).isTrue();
        assertThat(server.seen()).hasSize(1);
        assertThat(rules.of(server.address("/c")).text()).contains("Content-Signal: ai-input=no");
    }

    @Test
    void agreesWithTheCollectedCases() throws IOException {
        String data = System.getProperty("modelwire.data", "");
        Path cases = Path.of(data, "robots/crawler-commons/cases.json");
        assumeTrue(!data.isEmpty() && Files.exists(cases), "no robots cases: -Dmodelwire.data is not set to them");
        List<String> wrong = new ArrayList<>();
        List<JsonObject> all;
        try (JsonReader reader = Json.createReader(Files.newInputStream(cases))) {
            all = reader.readArray().getValuesAs(JsonObject.class);
        }
        for (JsonObject one : all) {
            Set<String> names = Set.of(one.getString("user_agent")
                    .toLowerCase(Locale.ROOT)
                    .replace(",*", "")
                    .split(","));
            RobotsFile file = RobotsFile.parse(one.getString("robots"), names);
            // Thirty rows hold another robot's answer in front of the address.
            URI address = WebAddress.parse(
                            OTHERS_ANSWER.matcher(one.getString("url")).replaceFirst(""))
                    .orElseThrow();
            boolean allowed = one.getBoolean("allowed");
            if (file.allows(address) != allowed) {
                wrong.add(one.toString());
            }
        }
        System.out.printf("robots.txt: %d of %d cases agree%n", all.size() - wrong.size(), all.size());
        assertThat(wrong).isEmpty();
        assertThat(all).hasSizeGreaterThan(200);
    }
}
