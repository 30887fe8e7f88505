package org.modelwire.batch.model.paid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.config.BudgetConfig;
import org.modelwire.config.Settings;
import org.modelwire.run.receipt.Question;
import org.modelwire.run.receipt.ReceiptBook;
import org.modelwire.run.receipt.RunSpend;

/** Caps that hold over all nodes together. */
class SharedBudgetTest {

    private static final BigDecimal ESTIMATE = new BigDecimal("0.10");

    private final Question question = new Question(1, "read", "1", "model", "http://model.example", "0");
    private RunSpend onAllNodes = RunSpend.NOTHING;
    private BigDecimal thisMonth = BigDecimal.ZERO;
    private int opened;

    private final ReceiptBook ledger = new ReceiptBook() {
        @Override
        public long open(Question asked, long runId, BigDecimal estimate) {
            return ++opened;
        }

        @Override
        public OptionalLong open(Question asked, long runId, BigDecimal estimate, Instant month, Leave leave) {
            return leave.isGiven(onAllNodes, thisMonth) ? OptionalLong.of(++opened) : OptionalLong.empty();
        }
    };

    private RunBudget budget(String key, String cap, boolean several) {
        return new RunBudget(
                BudgetConfig.of(Settings.of(Map.of(key, cap))),
                RunSpend.NOTHING,
                BigDecimal.ZERO,
                Instant.EPOCH,
                () -> several);
    }

    private void spentElsewhere(int calls, String usd) {
        onAllNodes = new RunSpend(calls, 0, 0, new BigDecimal(usd));
        thisMonth = onAllNodes.costUsd();
    }

    @Test
    void countWhatOtherNodesHaveSpent() throws Exception {
        RunBudget budget = budget("modelwire.budget.run-usd", "1", true);
        spentElsewhere(9, "0.90");
        assertThat(budget.open(ledger, question, 7, ESTIMATE)).isEqualTo(1);
        spentElsewhere(9, "0.91");
        assertThatThrownBy(() -> budget.open(ledger, question, 7, ESTIMATE))
                .isInstanceOf(StepAbortedException.class)
                .hasMessageContaining("modelwire.budget.run-usd is reached with $0.91");
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void countTheCallsOfOtherNodes() {
        RunBudget budget = budget("modelwire.budget.run-calls", "9", true);
        spentElsewhere(9, "0.01");
        assertThatThrownBy(() -> budget.open(ledger, question, 7, ESTIMATE))
                .isInstanceOf(StepAbortedException.class)
                .hasMessageContaining("9 calls");
    }

    @Test
    void costANodeThatIsAloneNoFurtherLook() throws Exception {
        RunBudget budget = budget("modelwire.budget.run-calls", "9", false);
        spentElsewhere(9, "0.01");
        assertThat(budget.open(ledger, question, 7, ESTIMATE)).isEqualTo(1);
    }
}
