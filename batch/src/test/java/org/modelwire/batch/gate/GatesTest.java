package org.modelwire.batch.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.batch.gate.GoodBrief.GOOD;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.batch.gate.check.GateLimits;
import org.modelwire.brief.draft.CheckResult;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.brief.draft.Verdict;
import org.modelwire.config.GateConfig;

class GatesTest {

    @Test
    void letsAGoodBriefPass() {
        CheckResult result = GOOD.check();

        assertThat(result.findings()).isEmpty();
        assertThat(result.score()).isBetween(0.5, 1.0);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void scoresBelowOneHalfWhatAFactGateHolds() {
        CheckResult result = GOOD.headline("Norvik bets $2.5 billion on Vantor").check();

        assertThat(result.score()).isLessThan(0.5);
        assertThat(result.verdict()).isEqualTo(Verdict.BLOCK);
    }

    @Test
    void listsFindingsInTheOrderOfTheGates() {
        CheckResult result = GOOD.headline("Norvik bets $3.5 billion on \u201cdata castles\u201d, www.vantor.example")
                .watch("Keep an eye on Vantor.", null)
                .check();

        assertThat(result.findings())
                .extracting(Finding::gate)
                .containsExactly("numbers", "names", "quotations", "watch", "watch", "leftovers");
    }

    @Test
    void marksWordsWhereTheyStandInTheSentenceAsPrinted() {
        assertThat(GOOD.headline("Caf\u00e9 owner\u2026 Norvik bets \u2014 so we hear \u2014 \u20ac7bn on Vantor")
                        .marked("numbers"))
                .containsExactly("\u20ac7bn");
    }

    @Test
    void describesEveryGateForReaders() {
        assertThat(new Gates().gates())
                .extracting(GateDescription::getName)
                .containsExactly(
                        "schema",
                        "evidence",
                        "numbers",
                        "names",
                        "quotations",
                        "headline",
                        "claims",
                        "roles",
                        "wording",
                        "entailment",
                        "copying",
                        "language",
                        "archive",
                        "watch",
                        "living-person",
                        "currency",
                        "leftovers",
                        "injection");
        assertThat(new Gates().gates())
                .allSatisfy(gate -> assertThat(gate.getRule()).endsWith("."));
    }

    @Test
    void describesTheLimitsThatAreRunning() {
        GateLimits strict =
                GateLimits.of(new GateConfig(90, 0.2, 9, 0.05, 0.7, 20, 0.2, 180, 20, GateConfig.Wording.REVIEW));

        assertThat(new Gates(strict).gates())
                .extracting(GateDescription::getLimit)
                .contains(
                        "at most 9 words in a row and 5 % of all sequences of 5 words, quotations of up to 20 words left out; order alike up to a Kendall tau of 0.7");
    }

    /** An article is whatever somebody put on a page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3-",
                "a-",
                "9",
                "hundred ",
                "one million ",
                "'a b' ",
                "The ",
                "U.S.",
                "the ",
                "\"",
                "1,000",
                "&."
            })
    @Timeout(20)
    void survivesAnArticleThatRepeatsOneThingForEver(String text) {
        SourceText article = new SourceText("noise.example", "Noise", text.repeat(50_000), Optional.empty());

        assertThat(GOOD.from(GoodBrief.ARTICLE, article).check().verdict()).isEqualTo(Verdict.PASS);
        assertThat(GOOD.headline(text.repeat(500)).check().verdict()).isEqualTo(Verdict.BLOCK);
    }
}
