package org.modelwire.batch.article.head;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date inside a line for people, such as {@code Published 7:07 PM EST Nov 19, 2019}, in a form that machines read. */
final class VisibleDate {

    private static final String MONTH = "\\p{L}{3,10}\\.?";
    private static final Pattern DAY =
            Pattern.compile("(?<![\\d/.-])(?:(?<year>(?:19|20)\\d\\d)[-./](?<month>\\d{1,2})[-./](?<day>\\d{1,2})"
                    + "|(?<first>\\d{1,2})[/.](?<second>\\d{1,2})[/.](?<year2>(?:19|20)\\d\\d)"
                    + "|(?<name>" + MONTH + ")\\s+(?<day2>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year3>(?:19|20)\\d\\d)"
                    + "|(?<day3>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+(?:de\\s+|of\\s+)?(?<name2>" + MONTH
                    + "),?\\s+(?:de\\s+)?(?<year4>(?:19|20)\\d\\d))(?![\\d/-])");

    private static final Pattern TIME =
            Pattern.compile("(?<!\\d)(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*(?<half>[AaPp]\\.?[Mm]\\b\\.?)?");

    private static final Pattern ZONE = Pattern.compile(
            "\\b(?:UTC|GMT|[ECMP][SD]?T|BST|CES?T|MESZ|MEZ|IST|JST|KST|AE[SD]T)\\b" + "|(?<=\\d)[+-]\\d{2}:?\\d{2}\\b");

    private static final Map<String, String> ZONES = Map.of(
            "ET", "America/New_York", "CT", "America/Chicago", "MT", "America/Denver", "PT", "America/Los_Angeles");

    private VisibleDate() {}

    /**
     * The first date of a line with the time and zone beside it, if it has them; for {@code FeedDates}.
     *
     * @param dayFirst how {@code 5/10/2018} is read
     */
    static Optional<String> in(String line, boolean dayFirst) {
        Matcher day = DAY.matcher(line);
        if (!day.find()) {
            return Optional.empty();
        }
        String rest = line.substring(0, day.start()) + " " + line.substring(day.end());
        Matcher time = TIME.matcher(rest);
        if (!time.find()) {
            return Optional.of(day(day, dayFirst));
        }
        Matcher zone = ZONE.matcher(rest);
        String half = time.group("half") == null ? "" : " " + time.group("half").replace(".", "");
        String where = zone.find() ? " " + ZONES.getOrDefault(zone.group().toUpperCase(Locale.ROOT), zone.group()) : "";
        return Optional.of(day(day, dayFirst) + " " + time.group("time") + half + where);
    }

    private static String day(Matcher day, boolean dayFirst) {
        if (day.group("year") != null) {
            return day.group("year") + "-" + day.group("month") + "-" + day.group("day");
        }
        if (day.group("year2") != null) {
            boolean swapped = dayFirst || Integer.parseInt(day.group("first")) > 12;
            return day.group("year2") + "-" + day.group(swapped ? "second" : "first") + "-"
                    + day.group(swapped ? "first" : "second");
        }
        return day.group("year3") != null
                ? day.group("name") + " " + day.group("day2") + ", " + day.group("year3")
                : day.group("day3") + " " + day.group("name2") + " " + day.group("year4");
    }
}
