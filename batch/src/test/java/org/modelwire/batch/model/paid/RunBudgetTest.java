package org.modelwire.batch.model.paid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.config.BudgetConfig;
import org.modelwire.config.Settings;
import org.modelwire.run.receipt.RunSpend;

@Timeout(30)
class RunBudgetTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final RunSpend NOTHING = new RunSpend(0, 0, 0, BigDecimal.ZERO);

    private static RunBudget budget(Map<String, String> caps, RunSpend spent, String month) {
        return new RunBudget(BudgetConfig.of(Settings.of(caps)), spent, new BigDecimal(month));
    }

    @Test
    void setsNoLimitWhereNoneIsConfigured() {
        RunBudget budget = budget(Map.of(), NOTHING, "1000");

        assertThatCode(() -> budget.reserve(CENT)).doesNotThrowAnyException();
    }

    @Test
    void endsTheStepOnceTheCallsAreUsedUp() throws Exception {
        RunBudget budget = budget(Map.of("modelwire.budget.run-calls", "2"), NOTHING, "0");
        budget.reserve(CENT);
        budget.reserve(CENT);

        assertThatThrownBy(() -> budget.reserve(CENT))
                .isInstanceOf(StepAbortedException.class)
                .hasMessageContaining("budget: modelwire.budget.run-calls is reached");
    }

    @Test
    void endsTheStepOnceTheRunHasSpentItsMoney() throws Exception {
        RunBudget budget = budget(Map.of("modelwire.budget.run-usd", "1.50"), NOTHING, "0");
        budget.reserve(CENT);
        budget.settle(CENT, new BigDecimal("1.50"));

        assertThatThrownBy(() -> budget.reserve(CENT)).hasMessageContaining("modelwire.budget.run-usd");
    }

    @Test
    void countsWhatEarlierRunsOfTheMonthHaveSpent() {
        RunBudget budget = budget(Map.of("modelwire.budget.month-usd", "10"), NOTHING, "10");

        assertThatThrownBy(() -> budget.reserve(CENT)).hasMessageContaining("modelwire.budget.month-usd");
    }

    @Test
    void isNotPassedByManyCallsAtATime() throws Exception {
        BigDecimal cap = new BigDecimal("1.00");
        BigDecimal estimate = new BigDecimal("0.10");
        BigDecimal price = new BigDecimal("0.09");
        RunBudget budget = budget(Map.of("modelwire.budget.run-usd", "1.00"), NOTHING, "0");
        AtomicReference<BigDecimal> paid = new AtomicReference<>(BigDecimal.ZERO);
        ExecutorService workers = Executors.newFixedThreadPool(16);
        try {
            Callable<Boolean> call = () -> {
                budget.reserve(estimate);
                Thread.yield();
                paid.accumulateAndGet(price, BigDecimal::add);
                budget.settle(estimate, price);
                return true;
            };
            int made = 0;
            for (Future<Boolean> done : workers.invokeAll(Collections.nCopies(64, call))) {
                try {
                    made += done.get() ? 1 : 0;
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(StepAbortedException.class);
                }
            }

            assertThat(paid.get()).isLessThanOrEqualTo(cap);
            assertThat(made).isEqualTo(11); // not 10, as the estimates alone would have it
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void makesNoCallThatMightPassTheCapByItself() {
        RunBudget budget = budget(Map.of("modelwire.budget.run-usd", "0.005"), NOTHING, "0");

        assertThatThrownBy(() -> budget.reserve(CENT)).hasMessageContaining("$0.01 at most to come");
    }
}
