package org.modelwire.web.subject;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.modelwire.story.WireDay;
import org.modelwire.web.support.ReaderTime;

/**
 * How many briefs a week had, as bars in a drawing of {@link #WIDTH} by {@link #HEIGHT} units and in words. Weeks begin on
 * Monday, as in ISO 8601; the last one is the week that today is in.
 *
 * @param bars the earliest week first
 */
public record WeekChart(List<Bar> bars) {

    static final int WEEKS = 26;

    private static final int WIDTH = 520;
    private static final int HEIGHT = 72;
    private static final int STEP = WIDTH / WEEKS;
    private static final int GAP = 4;

    /** A week without a brief has a line, so that it is seen that it was counted. */
    private static final int LEAST = 1;

    /**
     * One week.
     *
     * @param x left edge
     * @param height of the bar, upwards from the lower edge
     */
    public record Bar(LocalDate monday, int briefs, int x, int height) {

        public int getX() {
            return x;
        }

        public int getY() {
            return HEIGHT - height;
        }

        public int getWidth() {
            return STEP - GAP;
        }

        public int getHeight() {
            return height;
        }

        public int getBriefs() {
            return briefs;
        }

        /** The Monday it begins on. */
        public String getWeek() {
            return ReaderTime.date(monday);
        }

        public String getIso() {
            return monday.toString();
        }
    }

    /** The Monday of the first week that is drawn. */
    static LocalDate begins(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
    }

    /** Draws what was reported; what was reported before the first week or after the last one does not count. */
    static WeekChart of(List<Instant> reported, LocalDate today) {
        LocalDate first = begins(today);
        int[] counts = new int[WEEKS];
        for (Instant at : reported) {
            long week = Math.floorDiv(WireDay.of(at).date().toEpochDay() - first.toEpochDay(), 7);
            if (week >= 0 && week < WEEKS) {
                counts[(int) week]++;
            }
        }
        int highest = IntStream.of(counts).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            int height = highest == 0 ? LEAST : Math.max(LEAST, counts[week] * HEIGHT / highest);
            bars.add(new Bar(first.plusWeeks(week), counts[week], week * STEP, height));
        }
        return new WeekChart(bars);
    }

    public List<Bar> getBars() {
        return bars;
    }

    public String getViewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    /** The weeks that have briefs, the latest first. */
    public List<Bar> getTold() {
        return bars.stream()
                .filter(bar -> bar.briefs() > 0)
                .sorted(Comparator.comparing(Bar::monday).reversed())
                .toList();
    }

    /** The whole drawing in a sentence. */
    public String getInWords() {
        int total = bars.stream().mapToInt(Bar::briefs).sum();
        if (total == 0) {
            return "No brief in the last " + WEEKS + " weeks.";
        }
        Bar highest = bars.stream()
                .max(Comparator.comparingInt(Bar::briefs).thenComparing(Bar::monday))
                .orElseThrow();
        String told = (total == 1 ? "1 brief" : total + " briefs") + " in the last " + WEEKS + " weeks";
        return highest.briefs() == 1
                ? told + ", the last one in the week of " + highest.getWeek() + "."
                : told + "; the most in the week of " + highest.getWeek() + ": " + highest.briefs() + ".";
    }

    public String getFirst() {
        return bars.get(0).getWeek();
    }
}
