package org.modelwire.batch.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelwire.publisher.PublisherPolicy.FULL_BRIEF;
import static org.modelwire.publisher.PublisherPolicy.HEADLINE_AND_LINK;

import java.net.URI;
import java.util.ArrayList;
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
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

class RightsDeciderTest {

    private static final URI ADDRESS = URI.create("https://daily.example/news/chips");
    private static final String NO = "<rsl xmlns='https://rslstandard.org/rsl'><content url='/'><license>"
            + "<prohibits type='usage'>ai-input</prohibits></license></content></rsl>";

    private final Map<String, String> web = Map.of(
            "https://daily.example/no.xml",
            NO,
            "https://daily.example/yes.xml",
            NO.replace("prohibits", "permits"),
            "https://daily.example/terms",
            "<html>Our terms of use</html>",
            "https://licences.example/no",
            NO);

    private final List<String> asked = new ArrayList<>();

    private final RightsDecider decider = new RightsDecider(new RightsFiles() {
        @Override
        Optional<String> licence(URI file) throws ReasonedException {
            asked.add(file.toString());
            if (file.getPath().startsWith("/down")) {
                throw new ReasonedException(Reason.TIMED_OUT, file + " took too long");
            }
            return Optional.ofNullable(web.get(file.toString()));
        }
    });

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "License: https://daily.example/no.xml; ; ; HEADLINE_AND_LINK",
                "License: /no.xml; ; ; HEADLINE_AND_LINK",
                "License: https://daily.example/yes.xml; ; ; FULL_BRIEF",
                "License: https://daily.example/missing.xml; ; ; FULL_BRIEF",
                "License: https://daily.example/terms; ; ; FULL_BRIEF",
                "User-agent: otherbot|License: /no.xml; ; ; HEADLINE_AND_LINK",
                "; <https://licences.example/no>; ; FULL_BRIEF",
                "; </no.xml>~ rel=\"license\"; ; HEADLINE_AND_LINK",
                "; <https://licences.example/no>~ rel=license~ type=\"application/rsl+xml\"; ; HEADLINE_AND_LINK",
                "; </style.css>~ rel=preload, <https://licences.example/no>~ rel=\"license\"; ; HEADLINE_AND_LINK",
                "; ; <link rel=license type='application/rsl+xml' href='/no.xml'>; HEADLINE_AND_LINK",
                "; ; <link rel='license' href='/yes.xml'>; FULL_BRIEF",
                "; ; <link rel='license' href='/terms'>; FULL_BRIEF",
                "; ; <link rel='stylesheet' href='/no.xml'>; FULL_BRIEF"
            })
    void readsTheLicenceThatIsPointedTo(String robots, String link, String html, PublisherPolicy policy)
            throws InterruptedException {
        assertThat(decider.decide(signals(robots, link, html)).policy()).isEqualTo(policy);
    }

    @Test
    void readsALicenceInsideThePage() throws InterruptedException {
        String page = "<head><script type='application/rsl+xml'>" + NO + "</script></head>";

        assertThat(decider.decide(signals(null, null, page)).policy()).isEqualTo(HEADLINE_AND_LINK);
        assertThat(asked).isEmpty();
    }

    @Test
    void writesNothingOnTermsThatCannotBeRead() throws InterruptedException {
        RightsSignals signals = signals("License: https://daily.example/down.xml", null, null);

        RightsDecision decision = decider.decide(signals);
        assertThat(decision.policy()).isEqualTo(HEADLINE_AND_LINK);
        assertThat(decision.rules())
                .extracting(RightsRule::matched)
                .last()
                .asString()
                .contains("timed-out");
        assertThatThrownBy(() -> decider.require(signals)).isInstanceOf(ReasonedException.class);
    }

    @Test
    void doesNotStopAtAPageForPeopleThatCannotBeRead() throws Exception {
        RightsSignals signals = signals(null, null, "<link rel=license href='/down'>");

        assertThat(decider.require(signals).policy()).isEqualTo(FULL_BRIEF);
    }

    @Test
    void tellsWhereEachRuleStood() throws InterruptedException {
        RightsDecision decision = decider.decide(new RightsSignals(
                ADDRESS,
                Map.of("tdm-reservation", List.of("0")),
                Optional.of("User-agent: *\nContent-Signal: ai-input=yes\nLicense: /no.xml"),
                Optional.of("[{\"location\": \"/\", \"tdm-policy\": \"https://daily.example/p\"}]"),
                Optional.of("<meta name=robots content='max-snippet:200'>")));

        assertThat(decision.rules())
                .extracting(rule -> rule.document().orElseThrow().address().toString())
                .containsExactly(
                        ADDRESS.toString(),
                        "https://daily.example/.well-known/tdmrep.json",
                        "https://daily.example/robots.txt",
                        ADDRESS.toString(),
                        "https://daily.example/robots.txt",
                        "https://daily.example/no.xml");
        assertThat(decision.rules())
                .allSatisfy(
                        rule -> assertThat(rule.document().orElseThrow().hash()).matches("[0-9a-f]{64}"));
    }

    @Test
    void followsAPageToAFewFilesOnly() throws InterruptedException {
        String many = "<link rel=license type='application/rsl+xml' href='/yes.xml?a'>".repeat(100);

        decider.decide(signals(null, null, many));

        assertThat(asked).hasSizeLessThan(5);
    }

    private static RightsSignals signals(String robots, String link, String html) {
        return new RightsSignals(
                ADDRESS,
                link == null ? Map.of() : Map.of("Link", List.of(link.replace('~', ';'))),
                Optional.ofNullable(robots).map(lines -> lines.replace('|', '\n')),
                Optional.empty(),
                Optional.ofNullable(html));
    }
}
