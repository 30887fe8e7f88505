package org.modelwire.batch.brief;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.config.BudgetConfig;
import org.modelwire.config.Settings;
import org.modelwire.run.RunSpend;

class RunBudgetTest {

    private static final RunSpend NOTHING = new RunSpend(0, 0, 0, BigDecimal.ZERO);

    private static RunBudget budget(Map<String, String> caps, RunSpend spent, String month) {
        return new RunBudget(BudgetConfig.of(Settings.of(caps)), spent, new BigDecimal(month));
    }

    @Test
    void setsNoLimitWhereNoneIsConfigured() {
        RunBudget budget = budget(Map.of(), NOTHING, "1000");

        assertThatCode(budget::reserveCall).doesNotThrowAnyException();
    }

    @Test
    void endsTheStepOnceTheCallsAreUsedUp() throws Exception {
        RunBudget budget = budget(Map.of("modelwire.budget.run-calls", "2"), NOTHING, "0");
        budget.reserveCall();
        budget.reserveCall();

        assertThatThrownBy(budget::reserveCall)
                .isInstanceOf(StepAbortedException.class)
                .hasMessageContaining("budget: modelwire.budget.run-calls is reached");
    }

    @Test
    void endsTheStepOnceTheRunHasSpentItsMoney() {
        RunBudget budget = budget(Map.of("modelwire.budget.run-usd", "1.50"), NOTHING, "0");
        budget.spend(new BigDecimal("1.50"));

        assertThatThrownBy(budget::reserveCall).hasMessageContaining("modelwire.budget.run-usd");
    }

    @Test
    void countsWhatEarlierRunsOfTheMonthHaveSpent() {
        RunBudget budget = budget(Map.of("modelwire.budget.month-usd", "10"), NOTHING, "10");

        assertThatThrownBy(budget::reserveCall).hasMessageContaining("modelwire.budget.month-usd");
    }
}
