package org.modelwire.run.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.shared.Reason;

class ReceiptTest {

    private static final Instant NOW = Instant.parse("2026-03-01T02:30:00Z");
    private static final Question QUESTION = new Question(1, "write", "3", "large", "https://model.example", "in");

    private static final Receipt.Usage PAID = new Receipt.Usage(9, 1, BigDecimal.ONE, Duration.ZERO);

    private final Receipt receipt = new Receipt(QUESTION, 1, BigDecimal.ONE, NOW);

    @Test
    void isNeverAskedAgainOnceItIsAnswered() {
        receipt.answered("{}", new Receipt.Usage(1, 1, BigDecimal.ONE, Duration.ZERO), NOW);
        assertThat(receipt.answer()).contains("{}");
        assertThatThrownBy(() -> receipt.ask(2, BigDecimal.ONE, NOW))
                .isInstanceOf(IllegalStateChangeException.class)
                .hasMessage("receipt null cannot change from ANSWERED to OPEN");
    }

    @Test
    void mayBeAskedAgainWhileNobodyKnowsTheAnswer() {
        receipt.ask(2, BigDecimal.ONE, NOW);
        receipt.failed(Reason.LLM_TIMEOUT, "no answer", Receipt.Usage.NOTHING, NOW);
        receipt.ask(3, BigDecimal.ONE, NOW);
        assertThat(receipt.calls()).isEqualTo(3);
        assertThat(receipt.state()).isEqualTo(ReceiptState.OPEN);
    }

    @Test
    void isAskedByOneCallerAtATimeWhileItWaitsInABatch() {
        receipt.waitIn(9);
        assertThatThrownBy(() -> receipt.ask(2, BigDecimal.ONE, NOW)).isInstanceOf(IllegalStateChangeException.class);
        receipt.failed(Reason.INTERRUPTED, "the batch expired", Receipt.Usage.NOTHING, NOW);
        receipt.ask(2, BigDecimal.ONE, NOW);
        assertThat(receipt.isWaiting()).isFalse();
    }

    @Test
    void countsWhatWasPaidForAndWasOfNoUse() {
        receipt.answered("{}", PAID, NOW);
        receipt.reject(Reason.LLM_BAD_JSON, "facts is missing");
        receipt.ask(2, BigDecimal.ONE, NOW);
        receipt.failed(Reason.LLM_REFUSAL, "no", PAID, NOW);
        receipt.ask(3, BigDecimal.ONE, NOW);
        receipt.failed(Reason.REFUSED, "no connection", Receipt.Usage.NOTHING, NOW);
        assertThat(receipt.purchases()).isEqualTo(2);
        assertThat(receipt.reason()).contains(Reason.REFUSED);
    }

    @Test
    void isClosedOnce() {
        receipt.failed(Reason.LLM_REFUSAL, "no", Receipt.Usage.NOTHING, NOW);
        assertThatThrownBy(() -> receipt.answered("{}", Receipt.Usage.NOTHING, NOW))
                .hasMessage("receipt null cannot change from FAILED to ANSWERED");
    }

    @Test
    void isTheSameForTheSameQuestionOnly() {
        assertThat(QUESTION.identity())
                .isEqualTo(new Question(2, "write", "3", "large", "https://model.example", "in").identity())
                .isNotEqualTo(new Question(1, "write", "4", "large", "https://model.example", "in").identity())
                .isNotEqualTo(new Question(1, "write", "3", "small", "https://model.example", "in").identity());
    }
}
