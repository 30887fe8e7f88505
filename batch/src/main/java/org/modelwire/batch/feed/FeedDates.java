package org.modelwire.batch.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as feeds and pages write them: RFC 822 with every liberty, ISO 8601, American and European words. A date
 * without a zone is taken for UTC, a day without a time for its midnight.
 */
public final class FeedDates {

    private static final int LONGEST = 100;

    private static final String TIME =
            "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?";
    private static final String YEAR = "(?<year>\\d{4}|\\d{2})(?!\\d)";
    private static final String MONTH_NAME = "(?<name>\\p{L}{3,})\\.?";

    private static final List<Pattern> FORMS = List.of(
            form("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?:[Tt\\s]+" + TIME + ")?\\s*(?<zone>.*)"),
            form(
                    "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:T?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?)?"
                            + "\\s*(?<zone>.*)"),
            form("(?<year>\\d{4})/(?<month>\\d{1,2})/(?<day>\\d{1,2})(?:\\s+" + TIME + ")?\\s*(?<zone>.*)"),
            form("(?:\\p{L}+\\.?,?\\s*)?(?<day>\\d{1,2})\\.?[\\s-]+" + MONTH_NAME + "[\\s,-]+" + YEAR
                    + "(?:[\\s,]+(?:at\\s+)?" + TIME + ")?\\s*(?<zone>.*)"),
            form("(?:\\p{L}+\\.?,?\\s+)?" + MONTH_NAME
                    + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?:[\\s,]+(?:at\\s+)?" + TIME
                    + ")?\\s*(?<zone>.*)"),
            // as Java and Unix print it: Mon Jan 02 15:04:05 MST 2006
            form("\\p{L}+\\.?,?\\s+" + MONTH_NAME + "\\s+(?<day>\\d{1,2})\\s+" + TIME
                    + "\\s+(?<zone>\\S+)\\s+(?<year>\\d{4})"),
            form("\\p{L}+\\.?,?\\s+" + MONTH_NAME + "\\s+(?<day>\\d{1,2})\\s+" + TIME + "\\s+(?<year>\\d{4})(?<zone>)"),
            form("(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})(?:[\\s,]+" + TIME + ")?\\s*(?<zone>.*)"),
            form("(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})(?:[\\s,]+" + TIME + ")?\\s*(?<zone>.*)"),
            form("(?<year>\\d{4})(?:-(?<month>\\d{1,2}))?(?<zone>)"));

    /** Beginnings of month names: English, and what German, French, Spanish, Italian and Dutch add to it. */
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("gen", 1),
            Map.entry("ene", 1),
            Map.entry("jän", 1),
            Map.entry("feb", 2),
            Map.entry("fév", 2),
            Map.entry("fev", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("mrz", 3),
            Map.entry("maa", 3),
            Map.entry("mrt", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("abr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("mei", 5),
            Map.entry("mag", 5),
            Map.entry("jun", 6),
            Map.entry("juin", 6),
            Map.entry("giu", 6),
            Map.entry("jul", 7),
            Map.entry("juil", 7),
            Map.entry("lug", 7),
            Map.entry("aug", 8),
            Map.entry("aoû", 8),
            Map.entry("aou", 8),
            Map.entry("ago", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("ott", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("déc", 12),
            Map.entry("dez", 12),
            Map.entry("dic", 12));

    /** Zones by the letters of RFC 822 and those seen beside them, as offsets from UTC in minutes. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("EST", -300),
            Map.entry("EDT", -240),
            Map.entry("CST", -360),
            Map.entry("CDT", -300),
            Map.entry("MST", -420),
            Map.entry("MDT", -360),
            Map.entry("PST", -480),
            Map.entry("PDT", -420),
            Map.entry("AKST", -540),
            Map.entry("AKDT", -480),
            Map.entry("HST", -600),
            Map.entry("BST", 60),
            Map.entry("WEST", 60),
            Map.entry("CET", 60),
            Map.entry("MEZ", 60),
            Map.entry("CEST", 120),
            Map.entry("MESZ", 120),
            Map.entry("EET", 120),
            Map.entry("EEST", 180),
            Map.entry("MSK", 180),
            Map.entry("IST", 330),
            Map.entry("SGT", 480),
            Map.entry("HKT", 480),
            Map.entry("AWST", 480),
            Map.entry("JST", 540),
            Map.entry("KST", 540),
            Map.entry("AEST", 600),
            Map.entry("AEDT", 660),
            Map.entry("NZST", 720),
            Map.entry("NZDT", 780));

    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC|UT|Z)?\\s*([+-])(\\d{1,2}):?(\\d{2})?(?!\\d).*");

    private FeedDates() {}

    /** The moment that a text names; empty if it names none. */
    public static Optional<Instant> parse(String text) {
        String date = text.strip();
        if (date.length() > LONGEST) {
            return Optional.empty();
        }
        return FORMS.stream()
                .map(form -> form.matcher(date))
                .filter(Matcher::matches)
                .flatMap(match -> moment(match).stream())
                .findFirst();
    }

    private static Optional<Instant> moment(Matcher match) {
        int month =
                match.pattern().pattern().contains("<name>") ? month(match.group("name")) : number(match, "month", 1);
        if (month == 0) {
            return Optional.empty();
        }
        try {
            int hour = number(match, "hour", 0);
            LocalDateTime local = LocalDateTime.of(year(match.group("year")), month, number(match, "day", 1), 0, 0)
                    .plusHours(hour == 24 ? 24 : Math.min(hour, 23) + half(match, hour))
                    .plusMinutes(Math.min(number(match, "minute", 0), 59))
                    .plusSeconds(Math.min(number(match, "second", 0), 59));
            return Optional.of(local.toInstant(zone(match.group("zone"), local)));
        } catch (DateTimeException e) {
            // the 31st of February
            return Optional.empty();
        }
    }

    private static int half(Matcher match, int hour) {
        if (!match.pattern().pattern().contains("<half>") || match.group("half") == null) {
            return 0;
        }
        boolean afternoon = match.group("half").toLowerCase(Locale.ROOT).startsWith("p");
        return afternoon && hour < 12 ? 12 : !afternoon && hour == 12 ? -12 : 0;
    }

    /** RFC 2822, section 4.3: two digits below 50 are of this century. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("juin") ? 6 : MONTHS.getOrDefault(lower.substring(0, 3), 0);
    }

    private static int number(Matcher match, String group, int otherwise) {
        boolean known = match.pattern().pattern().contains("<" + group + ">");
        String digits = known ? match.group(group) : null;
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static ZoneOffset zone(String written, LocalDateTime local) {
        String zone = written.strip().toUpperCase(Locale.ROOT);
        Matcher offset = OFFSET.matcher(zone);
        if (offset.matches()) {
            int minutes = Integer.parseInt(offset.group(2)) * 60
                    + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
            boolean possible = minutes <= 18 * 60;
            return possible
                    ? ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * minutes)
                    : ZoneOffset.UTC;
        }
        String word = zone.replaceAll("[^A-Z/_].*", "");
        if (ZONES.containsKey(word)) {
            return ZoneOffset.ofTotalSeconds(ZONES.get(word) * 60);
        }
        return written.contains("/") && ZoneId.getAvailableZoneIds().contains(written.strip())
                ? ZoneId.of(written.strip()).getRules().getOffset(local)
                : ZoneOffset.UTC;
    }

    private static Pattern form(String pattern) {
        return Pattern.compile(pattern, Pattern.UNICODE_CASE);
    }
}
