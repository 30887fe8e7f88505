package org.modelwire.web.console.run;

import java.time.Duration;
import java.util.OptionalLong;
import org.modelwire.web.console.view.Figures;

/**
 * How far a step is. What is left is counted anew each time, so the whole may grow while it runs.
 *
 * @param step in words
 * @param done items that it has looked at
 * @param left items that wait; empty if nobody knows
 * @param elapsed since it began
 */
public record Progress(String step, long done, OptionalLong left, Duration elapsed) {

    private static final int SECONDS = 60;

    public String getStep() {
        return step;
    }

    /** Whether there is anything to measure against. */
    public boolean isMeasured() {
        return left.isPresent() && done + left.getAsLong() > 0;
    }

    public long getDone() {
        return done;
    }

    /** Of how many. */
    public long getWhole() {
        return done + left.orElse(0);
    }

    /** "312 of about 1,204", and without a whole "312". */
    public String getCount() {
        return isMeasured()
                ? Figures.grouped(done) + " of about " + Figures.grouped(getWhole())
                : Figures.grouped(done) + " so far";
    }

    /** "14 a minute"; empty before the first item. */
    public String getRate() {
        if (done == 0 || elapsed.isZero()) {
            return "";
        }
        long each = Math.round(done * (double) SECONDS * 1_000 / elapsed.toMillis());
        return each > 0 ? Figures.grouped(each) + " a minute" : "less than one a minute";
    }

    /** "about 4 min 10 s left"; empty if nobody knows. */
    public String getTimeLeft() {
        if (done == 0 || left.isEmpty()) {
            return "";
        }
        Duration rest = Duration.ofMillis(Math.round(elapsed.toMillis() / (double) done * left.getAsLong()));
        return "about " + Figures.span(rest.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : rest)
                + " left";
    }
}
