package org.modelwire.web.api.admin.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.web.api.ApiServer.json;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.Rights;
import org.modelwire.publisher.RightsDecision;
import org.modelwire.publisher.RightsDocument;
import org.modelwire.publisher.RightsRule;
import org.modelwire.publisher.RightsSignals;
import org.modelwire.web.api.ApiServer;

class RightsDecisionsResourceTest {

    private final List<RightsSignals> asked = new ArrayList<>();

    private final Rights rights = signals -> {
        asked.add(signals);
        RightsRule rule =
                new RightsRule("snippet", "max-snippet:90", "header x-robots-tag", PublisherPolicy.FULL_BRIEF);
        return signals.html().isPresent()
                ? RightsDecision.of(
                        List.of(rule.in(new RightsDocument(signals.address(), "0".repeat(64)))), OptionalInt.of(90))
                : RightsDecision.of(List.of(), OptionalInt.empty());
    };

    private final ApiServer server = ApiServer.with(Map.of(Rights.class, rights));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void saysWhatIsAllowedAndWhy() throws Exception {
        HttpResponse<String> answer = post("""
                {"url": "https://daily.example/a", "headers": {"X-Robots-Tag": ["noindex", "max-snippet:90"],
                 "TDM-Reservation": 1, "Link": "<a>"}, "robotsTxt": "User-agent: *", "tdmrep": "[]", "html": "<p>"}
                """);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer))
                .hasToString("{\"policy\":\"FULL_BRIEF\",\"cap\":90,\"rules\":[{\"signal\":\"snippet\",\"matched\":"
                        + "\"max-snippet:90\",\"source\":\"header x-robots-tag\",\"policy\":\"FULL_BRIEF\","
                        + "\"address\":\"https://daily.example/a\"}]}");
        assertThat(asked)
                .containsExactly(new RightsSignals(
                        URI.create("https://daily.example/a"),
                        Map.of(
                                "X-Robots-Tag",
                                List.of("noindex", "max-snippet:90"),
                                "TDM-Reservation",
                                List.of("1"),
                                "Link",
                                List.of("<a>")),
                        Optional.of("User-agent: *"),
                        Optional.of("[]"),
                        Optional.of("<p>")));
    }

    @Test
    void needsNothingButAnAddress() throws Exception {
        HttpResponse<String> answer = post("{\"url\": \"https://daily.example/a\", \"html\": null}");

        assertThat(json(answer)).hasToString("{\"policy\":\"FULL_BRIEF\",\"cap\":null,\"rules\":[]}");
    }

    @Test
    void takesTheReservationFileAsTextOrAsJson() throws Exception {
        post("{\"url\": \"https://daily.example/a\", \"tdmrep\": [{\"location\": \"/\", \"tdm-reservation\": 1}]}");

        assertThat(asked.get(0).tdmrep()).contains("[{\"location\":\"/\",\"tdm-reservation\":1}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"url\": \"ftp://daily.example/\"}",
                "{\"url\": \"https://daily.example/\", \"headers\": []}",
                "{\"url\": \"https://daily.example/\", \"headers\": {\"Link\": {}}}",
                "{\"url\": \"https://daily.example/\", \"robotsTxt\": {}}",
                "{\"url\": \"https://daily.example/\", \"html\": 1}"
            })
    void refusesWhatItCannotUse(String body) throws Exception {
        assertThat(post(body).statusCode()).isEqualTo(400);
        assertThat(asked).isEmpty();
    }

    private HttpResponse<String> post(String body) throws Exception {
        return server.post("admin/rights-decisions", body);
    }
}
