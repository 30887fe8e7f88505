package org.modelwire.run;

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

    private final Receipt receipt = new Receipt(QUESTION, 1, NOW);

    @Test
    void isNeverAskedAgainOnceItIsAnswered() {
        receipt.answered("{}", new Receipt.Usage(1, 1, BigDecimal.ONE, Duration.ZERO), NOW);
        assertThat(receipt.answer()).contains("{}");
        assertThatThrownBy(() -> receipt.ask(2, NOW))
                .isInstanceOf(IllegalStateChangeException.class)
                .hasMessage("receipt null cannot change from ANSWERED to OPEN");
    }

    @Test
    void mayBeAskedAgainWhileNobodyKnowsTheAnswer() {
        receipt.ask(2, NOW);
        receipt.failed(Reason.LLM_TIMEOUT, "no answer", Receipt.Usage.NOTHING, NOW);
        receipt.ask(3, NOW);
        assertThat(receipt.calls()).isEqualTo(3);
        assertThat(receipt.state()).isEqualTo(ReceiptState.OPEN);
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
