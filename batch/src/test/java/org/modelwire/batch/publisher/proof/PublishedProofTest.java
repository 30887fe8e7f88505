package org.modelwire.batch.publisher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modelwire.publisher.proof.ProofMethod;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** What counts as a DNS record that proves a domain. */
class PublishedProofTest {

    private static final String WORDS = "modelwire-verify=abc";

    private static PublishedProof dns(Map<String, List<String>> zone) {
        return new PublishedProof(name -> zone.getOrDefault(name, List.of()), null);
    }

    @Test
    void findsTheWordsAtTheDomainOrBelowIt() throws Exception {
        assertThat(dns(Map.of("_modelwire.tessera.example", List.of("v=spf1 -all", WORDS)))
                        .holds("tessera.example", WORDS, ProofMethod.DNS))
                .isTrue();
        assertThat(dns(Map.of("tessera.example", List.of(WORDS))).holds("tessera.example", WORDS, ProofMethod.DNS))
                .isTrue();
    }

    @Test
    void takesNoOtherWordsAndNoOtherName() throws Exception {
        assertThat(dns(Map.of("tessera.example", List.of(WORDS + "d", "x" + WORDS)))
                        .holds("tessera.example", WORDS, ProofMethod.DNS))
                .isFalse();
        assertThat(dns(Map.of("rival.example", List.of(WORDS))).holds("tessera.example", WORDS, ProofMethod.DNS))
                .isFalse();
    }

    @Test
    void concludesNothingWhereNoServerAnswers() {
        PublishedProof away = new PublishedProof(
                name -> {
                    throw new ReasonedException(Reason.DNS, "no server");
                },
                null);
        assertThatThrownBy(() -> away.holds("tessera.example", WORDS, ProofMethod.DNS))
                .isInstanceOf(ReasonedException.class);
    }
}
