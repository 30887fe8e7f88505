package org.modelwire.web.publisher.reuse;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A month of the chart: a pale bar up to the highest share, and a full one up to the median before it.
 *
 * @param texts how many were measured, each against each article behind it
 * @param x left edge
 * @param scale units a whole article would be high
 * @param floor the lower edge
 */
public record MonthOfReuse(YearMonth month, int texts, double median, double highest, int x, double scale, int floor) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final int WIDTH = 36;

    /** What was measured has a line at least, so that it is seen that it was. */
    private static final int LEAST = 1;

    static MonthOfReuse of(YearMonth month, List<Double> shares, int x, double scale, int floor) {
        List<Double> sorted = shares.stream().sorted().toList();
        int size = sorted.size();
        double median = size == 0 ? 0 : (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
        double highest = size == 0 ? 0 : sorted.get(size - 1);
        return new MonthOfReuse(month, size, median, highest, x, scale, floor);
    }

    private int height(double share) {
        return Math.max(LEAST, (int) Math.round(share * scale));
    }

    public int getX() {
        return x;
    }

    public int getWidth() {
        return WIDTH;
    }

    public int getHighHeight() {
        return height(highest);
    }

    public int getHighY() {
        return floor - height(highest);
    }

    public int getMedianHeight() {
        return height(median);
    }

    public int getMedianY() {
        return floor - height(median);
    }

    public String getIso() {
        return month.toString();
    }

    public String getName() {
        return NAME.format(month);
    }

    public int getTexts() {
        return texts;
    }

    public String getMedian() {
        return ShareWords.percent(median);
    }

    public String getHighest() {
        return ShareWords.percent(highest);
    }
}
