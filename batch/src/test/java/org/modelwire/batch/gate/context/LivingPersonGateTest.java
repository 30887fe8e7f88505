package org.modelwire.batch.gate.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.batch.gate.GoodBrief.GOOD;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.brief.draft.SourceText;

class LivingPersonGateTest {

    private static final String NEWS =
            "Rosalind Marchetti, chief executive of Vantor, was arrested in Lisbon on Tuesday. "
                    + "Prosecutors say that Marchetti defrauded lenders of 4 million euros. Board member Okko Lindqvist took over. "
                    + "The Bank of Portugal said that the loans of Vantor were safe. Ostrova AI, a customer, was sued in Madrid over a scam.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Marchetti was arrested on Tuesday.",
                "Police arrested Rosalind Marchetti.",
                "Prosecutors say that Marchetti committed fraud.",
                "The arrest of Vantor's head, Rosalind Marchetti, surprised lenders.",
                "Vantor fired its chief, Rosalind Marchetti.",
                "Okko Lindqvist has cancer.",
                "Lindqvist died at home.",
                "Judges accuse Lindqvist of bribery.",
                "Lindqvist faces an investigation into sexual misconduct.",
                "Rosalind Marchetti said that she was accused of theft."
            })
    void sendsAnAdverseClaimAboutAPersonToTwoEditors(String sentence) {
        assertThat(findings(NEWS, sentence))
                .anyMatch(finding -> finding.severity() == Severity.REVIEW
                        && finding.evidence().endsWith("two different editors are needed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vantor's head, Rosalind Marchetti, wants two halls.",
                "Ostrova AI was sued over a scam.",
                "The Bank of Portugal rejects an accusation of fraud.",
                "Fraud at Vantor worries lenders.",
                "Marchetti Labs fires a quarter of its staff.",
                "A scam costs lenders money, said Okko Lindqvist.",
                "Vantor killed a project in Lisbon."
            })
    void leavesOtherSentencesAlone(String sentence) {
        assertThat(findings(NEWS, sentence)).isEmpty();
    }

    @Test
    void seesThePersonBehindAPronoun() {
        assertThat(findings(NEWS, "Rosalind Marchetti leads Vantor.", "She was arrested on Tuesday."))
                .hasSize(1);
    }

    @Test
    void holdsAClaimThatTheSourceOnlyReports() {
        assertThat(findings(NEWS, "Marchetti defrauded lenders of 4 million euros."))
                .extracting(Finding::severity)
                .containsExactly(Severity.BLOCK, Severity.REVIEW);
        assertThat(findings(NEWS, "Marchetti allegedly defrauded lenders of 4 million euros."))
                .extracting(Finding::severity)
                .containsExactly(Severity.REVIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Marchetti denies this.",
                "She rejects the allegations.",
                "Her lawyer called the charges baseless.",
                "Marchetti pleaded not guilty."
            })
    void holdsADraftThatLeavesTheDenialOut(String denial) {
        assertThat(findings(
                        NEWS + " Prosecutors want to question Marchetti again. " + denial,
                        "Police arrested Marchetti."))
                .anyMatch(finding -> finding.severity() == Severity.BLOCK
                        && finding.evidence().contains(denial));
        assertThat(findings(
                        NEWS + " Prosecutors want to question Marchetti again. " + denial,
                        "Police arrested Marchetti.",
                        "Marchetti denies everything."))
                .allMatch(finding -> finding.severity() == Severity.REVIEW);
    }

    @Test
    void doesNotTakeSilenceForADenial() {
        assertThat(findings(NEWS + " Marchetti declined to comment.", "Police arrested Marchetti."))
                .extracting(Finding::severity)
                .containsExactly(Severity.REVIEW);
    }

    private static List<Finding> findings(String article, String... sentences) {
        SourceText source =
                new SourceText("a.example", "Vantor", article, Optional.of(Instant.parse("2026-03-11T09:30:00Z")));
        return GOOD.from(source).summary(sentences).findings("living-person");
    }
}
