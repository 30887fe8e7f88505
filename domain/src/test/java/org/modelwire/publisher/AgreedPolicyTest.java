package org.modelwire.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.publisher.PublisherPolicy.EXCLUDED;
import static org.modelwire.publisher.PublisherPolicy.FULL_BRIEF;
import static org.modelwire.publisher.PublisherPolicy.HEADLINE_AND_LINK;
import static org.modelwire.publisher.PublisherPolicy.SUMMARY_ONLY;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.config.RightsConfig;

class AgreedPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "zeitung.de, HEADLINE_AND_LINK",
        "journal.fr, HEADLINE_AND_LINK",
        "wire.eu, HEADLINE_AND_LINK",
        "daily.co.uk, FULL_BRIEF",
        "daily.com, FULL_BRIEF",
        "daily.example, FULL_BRIEF",
        "blatt.ch, FULL_BRIEF"
    })
    void holdsPublishersInTheUnionToHeadlineAndLinkWhereTheOperatorWantsIt(String domain, PublisherPolicy policy) {
        Publisher publisher = new Publisher(domain, domain, NOW);

        assertThat(new AgreedPolicy(new RightsConfig(true)).of(publisher).policy())
                .isEqualTo(policy);
        assertThat(new AgreedPolicy(new RightsConfig(false)).of(publisher).policy())
                .isEqualTo(FULL_BRIEF);
    }

    @Test
    void letsTheStricterOfPublisherAndOperatorWin() {
        AgreedPolicy agreed = new AgreedPolicy(new RightsConfig(true));
        Publisher publisher = new Publisher("zeitung.de", "Zeitung", NOW);

        publisher.decide(SUMMARY_ONLY, "Asked by mail.");
        assertThat(agreed.of(publisher).policy()).isEqualTo(HEADLINE_AND_LINK);
        publisher.decide(EXCLUDED, "Asked by mail.");
        assertThat(agreed.of(publisher).policy()).isEqualTo(EXCLUDED);
        assertThat(agreed.of(publisher).rules())
                .extracting(RightsRule::signal, RightsRule::matched)
                .first()
                .hasToString("(\"publisher-policy\", \"Asked by mail.\")");
    }
}
