package org.modelwire.web.publisher.reuse;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.modelwire.brief.reuse.SourceReuse;
import org.modelwire.story.WireDay;

/**
 * How large a share of articles our texts showed, month by month, in a drawing of {@link #WIDTH} by {@link #HEIGHT} units and
 * in words. The last month is the one that today is in.
 *
 * @param months the earliest first
 */
public record ReuseChart(List<MonthOfReuse> months) {

    static final int MONTHS = 12;

    private static final int WIDTH = 528;
    private static final int HEIGHT = 96;
    private static final int STEP = WIDTH / MONTHS;

    /** The first month that is drawn. */
    static YearMonth begins(YearMonth last) {
        return last.minusMonths(MONTHS - 1L);
    }

    /** Draws what was measured; what came out outside of the months does not count. */
    static ReuseChart of(List<SourceReuse> measured, YearMonth last) {
        Map<YearMonth, List<Double>> shares = measured.stream()
                .collect(Collectors.groupingBy(
                        one -> month(one.at()),
                        Collectors.mapping(one -> one.reuse().share(), Collectors.toList())));
        double highest = shares.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        List<MonthOfReuse> months = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = begins(last).plusMonths(i);
            List<Double> ofMonth = shares.getOrDefault(month, List.of());
            double scale = highest == 0 ? 0 : HEIGHT / highest;
            months.add(MonthOfReuse.of(month, ofMonth, i * STEP, scale, HEIGHT));
        }
        return new ReuseChart(months);
    }

    static YearMonth month(Instant at) {
        return YearMonth.from(WireDay.of(at).date());
    }

    public List<MonthOfReuse> getMonths() {
        return months;
    }

    public String getViewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    /** The months in which something came out, the latest first. */
    public List<MonthOfReuse> getTold() {
        return months.stream()
                .filter(month -> month.texts() > 0)
                .sorted(Comparator.comparing(MonthOfReuse::month).reversed())
                .toList();
    }

    /** The whole drawing in a sentence or two. */
    public String getInWords() {
        return getTold().stream()
                .max(Comparator.comparingDouble(MonthOfReuse::highest).thenComparing(MonthOfReuse::month))
                .map(top -> "The highest share of an article in " + MONTHS + " months was "
                        + ShareWords.percent(top.highest()) + ", in " + top.getName()
                        + ". The median of the latest month is "
                        + ShareWords.percent(getTold().get(0).median()) + ".")
                .orElse("Nothing of yours came out in the last " + MONTHS + " months.");
    }

    public String getFirst() {
        return months.get(0).getName();
    }
}
