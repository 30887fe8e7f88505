package org.modelwire.web.support.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.modelwire.story.WireDay;
import org.modelwire.web.support.ReaderTime;

/** One day of the wire in a list, with the briefs that the list shows of it. */
public record DayView(LocalDate date, List<BriefRow> briefs) {

    private static final DateTimeFormatter PATH = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

    /** Briefs by their day, days and briefs in the order in which they come. */
    public static List<DayView> of(List<BriefRow> briefs) {
        Map<LocalDate, List<BriefRow>> days = new LinkedHashMap<>();
        for (BriefRow brief : briefs) {
            days.computeIfAbsent(WireDay.of(brief.reportedAt()).date(), day -> new ArrayList<>())
                    .add(brief);
        }
        return days.entrySet().stream()
                .map(day -> new DayView(day.getKey(), day.getValue()))
                .toList();
    }

    /** The page of a day. */
    public static String href(LocalDate date) {
        return "/" + PATH.format(date);
    }

    public String getHref() {
        return href(date);
    }

    /** "Monday 23 November". */
    public String getName() {
        return ReaderTime.weekday(date);
    }

    /** "Monday 23 November 2026". */
    public String getDated() {
        return getName() + " " + date.getYear();
    }

    public String getIso() {
        return date.toString();
    }

    public List<BriefRow> getBriefs() {
        return briefs;
    }
}
