package org.modelwire.batch.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.publisher.PublisherPolicy.EXCLUDED;
import static org.modelwire.publisher.PublisherPolicy.FULL_BRIEF;
import static org.modelwire.publisher.PublisherPolicy.HEADLINE_AND_LINK;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.RightsDecision;
import org.modelwire.publisher.RightsRule;
import org.modelwire.publisher.RightsSignals;

class RightsReaderTest {

    private static final URI ADDRESS = URI.create("https://daily.example/news/chips?page=1");

    @Test
    void allowsABriefWhereNobodySaidAnything() {
        RightsDecision decision =
                read(new RightsSignals(ADDRESS, Map.of(), Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(decision.policy()).isEqualTo(FULL_BRIEF);
        assertThat(decision.maxSnippet()).isEmpty();
        assertThat(decision.rules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "User-agent: *|Disallow: /news; EXCLUDED",
                "User-agent: modelwire|Disallow: /|User-agent: *|Allow: /; EXCLUDED",
                "User-agent: otherbot|Disallow: /; FULL_BRIEF",
                "User-agent: *|Content-Signal: search=yes, ai-input=no, ai-train=no; HEADLINE_AND_LINK",
                "User-agent: *|Content-Signal: search=yes,ai-train=no; FULL_BRIEF",
                "User-agent: *|Content-signal: AI-Input = No; HEADLINE_AND_LINK",
                "User-agent: otherbot|Content-Signal: ai-input=no; FULL_BRIEF",
                "User-agent: otherbot|User-agent: *|Content-Signal: ai-input=no; HEADLINE_AND_LINK",
                "User-agent: *|Content-Signal: ai-input=no||User-agent: Modelwire/1|Content-Signal: ai-input=yes; FULL_BRIEF",
                "User-agent: *|Content-Signal: ai-input=no||User-agent: Modelwire|Allow: /; HEADLINE_AND_LINK",
                "Content-Signal: ai-input=no # for everyone; HEADLINE_AND_LINK",
                "User-agent: *|Content-Usage: train-ai=n; FULL_BRIEF",
                "User-agent: *|Content-Usage: search=y; FULL_BRIEF",
                "User-agent: *|Content-Usage: train-ai=n, search=n; HEADLINE_AND_LINK",
                "User-agent: *|Content-Usage: search=y|Content-Usage: /news search=n; HEADLINE_AND_LINK",
                "User-agent: *|Content-Usage: search=n|Content-Usage: /news/ search=y; FULL_BRIEF",
                "User-agent: *|Content-Usage: /*.pdf$ search=n; FULL_BRIEF",
                "License: https://daily.example/license.xml; FULL_BRIEF"
            })
    void readsRobotsTxt(String lines, PublisherPolicy policy) {
        RightsDecision decision = read(new RightsSignals(
                ADDRESS, Map.of(), Optional.of(lines.replace('|', '\n')), Optional.empty(), Optional.empty()));

        assertThat(decision.policy()).isEqualTo(policy);
    }

    @Test
    void recordsWhatHasNoEffectOnBriefs() {
        RightsDecision decision = read(new RightsSignals(
                ADDRESS,
                Map.of("content-usage", List.of("train-ai=n")),
                Optional.of("License: https://daily.example/license.xml"),
                Optional.empty(),
                Optional.empty()));

        assertThat(decision.policy()).isEqualTo(FULL_BRIEF);
        assertThat(decision.rules())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("document")
                .containsExactly(
                        new RightsRule("content-usage", "train-ai=n", "header content-usage", FULL_BRIEF),
                        new RightsRule("rsl", "License: https://daily.example/license.xml", "robots.txt", FULL_BRIEF));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "[{'location': '/', 'tdm-reservation': 1}]; HEADLINE_AND_LINK",
                "[{'location': '/news/*', 'tdm-reservation': 1, 'tdm-policy': 'https://daily.example/p.json'}]; HEADLINE_AND_LINK",
                "[{'location': '/', 'tdm-reservation': 0}]; FULL_BRIEF",
                "[{'location': '/', 'tdm-reservation': 1}, {'location': '/news', 'tdm-reservation': 0}]; FULL_BRIEF",
                "[{'location': '/', 'tdm-reservation': 0}, {'location': '/', 'tdm-reservation': 1}]; HEADLINE_AND_LINK",
                "[{'location': '/photos', 'tdm-reservation': 1}]; FULL_BRIEF",
                "[{'location': '/', 'tdm-reservation': 2}]; FULL_BRIEF",
                "[{'location': '/', 'tdm-reservation': '1'}]; HEADLINE_AND_LINK",
                "{'location': '/', 'tdm-reservation': 1}; FULL_BRIEF",
                "<html>not found</html>; FULL_BRIEF"
            })
    void readsTheReservationFile(String json, PublisherPolicy policy) {
        RightsDecision decision = read(new RightsSignals(
                ADDRESS, Map.of(), Optional.empty(), Optional.of(json.replace('\'', '"')), Optional.empty()));

        assertThat(decision.policy()).isEqualTo(policy);
    }

    @ParameterizedTest
    @CsvSource({
        "1, , , HEADLINE_AND_LINK",
        "1, 0, , FULL_BRIEF",
        "0, 1, , HEADLINE_AND_LINK",
        "1, 1, 0, FULL_BRIEF",
        "0, 0, 1, HEADLINE_AND_LINK",
        "1, yes, , HEADLINE_AND_LINK",
        "1, 0, 7, FULL_BRIEF"
    })
    void putsTheMetaBeforeTheHeaderAndThatBeforeTheFile(
            String file, String header, String meta, PublisherPolicy policy) {
        RightsDecision decision = read(new RightsSignals(
                ADDRESS,
                header == null ? Map.of() : Map.of("TDM-Reservation", List.of(header)),
                Optional.empty(),
                Optional.of("[{\"location\": \"/\", \"tdm-reservation\": " + file + "}]"),
                Optional.ofNullable(meta)
                        .map(value -> "<html><head><meta name=tdm-reservation content=" + value + "></head></html>")));

        assertThat(decision.policy()).isEqualTo(policy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nosnippet; ; HEADLINE_AND_LINK; ",
                "noindex, max-snippet:120; ; FULL_BRIEF; 120",
                "max-snippet:-1; ; FULL_BRIEF; ",
                "max-snippet:0; ; HEADLINE_AND_LINK; 0",
                "; max-snippet: 80, max-image-preview:large; FULL_BRIEF; 80",
                "max-snippet:200; max-snippet:90; FULL_BRIEF; 90",
                "; otherbot: nosnippet; FULL_BRIEF; ",
                "; modelwire: nosnippet; HEADLINE_AND_LINK; ",
                "; otherbot: nosnippet, modelwire: max-snippet:70, otherbot: max-snippet:20; FULL_BRIEF; 70",
                "; noarchive, otherbot: noindex, nosnippet; FULL_BRIEF; ",
                "; max-snippet: 60, otherbot: nosnippet; FULL_BRIEF; 60",
                "; max-image-preview:large, nosnippet; HEADLINE_AND_LINK; ",
                "; googlebot: max-snippet:0; FULL_BRIEF; ",
                "; unavailable_after: 25 Jun 2030 15:00:00 PST; FULL_BRIEF; "
            })
    void readsSnippetControls(String meta, String header, PublisherPolicy policy, Integer limit) {
        RightsDecision decision = read(new RightsSignals(
                ADDRESS,
                header == null ? Map.of() : Map.of("x-robots-tag", List.of(header)),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(meta).map(value -> "<meta name=ROBOTS content='" + value + "'>")));

        assertThat(decision.policy()).isEqualTo(policy);
        if (limit == null) {
            assertThat(decision.maxSnippet()).isEmpty();
        } else {
            assertThat(decision.maxSnippet()).hasValue(limit);
        }
    }

    @Test
    void letsTheStrictestWin() {
        RightsDecision decision = read(new RightsSignals(
                ADDRESS,
                Map.of("X-Robots-Tag", List.of("nosnippet")),
                Optional.of("User-agent: *\nContent-Signal: ai-input=yes\nDisallow: /news"),
                Optional.of("[{\"location\": \"/\", \"tdm-reservation\": 0}]"),
                Optional.empty()));

        assertThat(decision.policy()).isEqualTo(EXCLUDED);
        assertThat(decision.rules())
                .extracting(RightsRule::policy)
                .containsExactlyInAnyOrder(EXCLUDED, FULL_BRIEF, FULL_BRIEF, HEADLINE_AND_LINK);
    }

    private static RightsDecision read(RightsSignals signals) {
        return RightsReader.read(signals).decision();
    }
}
