package org.modelwire.config;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Keys {@code modelwire.budget.*}: hard caps on what a model may cost. Empty means no cap.
 *
 * @param runUsd most US dollars a run may spend
 * @param monthUsd most US dollars a calendar month of UTC may spend
 * @param runCalls most model calls a run may make
 */
public record BudgetConfig(Optional<BigDecimal> runUsd, Optional<BigDecimal> monthUsd, OptionalInt runCalls) {

    private static final String CALLS = "modelwire.budget.run-calls";

    /** Reads the settings. */
    public static BudgetConfig of(Settings settings) {
        return new BudgetConfig(
                settings.money("modelwire.budget.run-usd"),
                settings.money("modelwire.budget.month-usd"),
                settings.text(CALLS).isPresent()
                        ? OptionalInt.of(settings.number(CALLS, 0, 0, Integer.MAX_VALUE))
                        : OptionalInt.empty());
    }

    /** When the month began that counts at an instant: months are those of UTC, wherever the server stands. */
    public static Instant monthBegins(Instant now) {
        return YearMonth.from(now.atZone(ZoneOffset.UTC))
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /** Whether anything is capped. */
    public boolean isAny() {
        return runUsd.isPresent() || monthUsd.isPresent() || runCalls.isPresent();
    }
}
