package org.modelwire.web.console.call;

import java.io.Serializable;
import java.math.BigDecimal;
import org.modelwire.web.console.view.Figures;

/**
 * What a day or a month has cost.
 *
 * @param of the cap, or the dearest of those that it stands beside; what the bar is drawn against
 * @param capped whether that is a cap
 */
public record Spend(String span, BigDecimal sum, BigDecimal of, boolean capped) implements Serializable {

    public String getSpan() {
        return span;
    }

    /** "$0.45 of $20.00". */
    public String getSum() {
        return Figures.dollars(sum) + (capped ? " of " + Figures.dollars(of) : "");
    }

    public BigDecimal getValue() {
        return sum.min(of);
    }

    public BigDecimal getMax() {
        return of.signum() == 0 ? BigDecimal.ONE : of;
    }
}
