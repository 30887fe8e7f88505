package org.modelwire.batch.gate.number;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates: ISO, "3 November 2026", "Nov. 3", "3-5 November", "November 2026", a month or a weekday alone. */
public final class DateReader {

    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final String MONTH =
            "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
                    + "|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";
    private static final String DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?\\b(?![,.:]\\d)";
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)\\b";
    private static final String FROM_DAY = "(?:(?<from>[0-3]?\\d)(?:st|nd|rd|th)? ?(?:-|to|and) ?)?";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<![\\d-])(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)\\b"),
            Pattern.compile("\\b" + FROM_DAY + "(?<![.,\\d$])" + DAY + "(?: of)? " + MONTH + "(?:,? " + YEAR + ")?"),
            Pattern.compile("\\b" + MONTH + " " + FROM_DAY + DAY + "(?:,? " + YEAR + ")?"),
            Pattern.compile("\\b" + MONTH + ",? (?:of )?" + YEAR),
            Pattern.compile(
                    "\\b(?<month>January|February|April|June|July|August|September|October|November|December)\\b"),
            Pattern.compile(
                    "\\b(?i:in|of|by|since|until|last|next|early|late|mid|through|from|before|after|this|between|to|during|around|for)[ -]"
                            + "(?<month>May|March)\\b"),
            Pattern.compile("\\b(?<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\\b"));

    /** What every form holds; most sentences hold none of it. */
    private static final Pattern HINT = Pattern.compile("\\d-\\d|day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec");

    private DateReader() {}

    /** All dates of a sentence in the order in which they stand; none overlaps another. */
    public static List<DateMention> read(String text) {
        List<DateMention> found = new ArrayList<>();
        if (!HINT.matcher(text).find()) {
            return found;
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(text);
            while (matcher.find()) {
                boolean taken =
                        found.stream().anyMatch(date -> matcher.start() < date.end() && date.start() < matcher.end());
                if (!taken) {
                    mention(matcher, found);
                }
            }
        }
        found.sort(Comparator.comparingInt(DateMention::start));
        return found;
    }

    private static void mention(Matcher matcher, List<DateMention> found) {
        int start = matcher.start();
        int end = matcher.end();
        Optional<String> weekday = group(matcher, "weekday");
        if (weekday.isPresent()) {
            DayOfWeek name = DayOfWeek.valueOf((weekday.get() + "day").toUpperCase(Locale.ROOT));
            found.add(new DateMention(start, end, 0, 0, 0, Optional.of(name)));
            return;
        }
        int year = group(matcher, "year").map(Integer::valueOf).orElse(0);
        int month = month(matcher.group("month"));
        int day = group(matcher, "day").map(Integer::valueOf).orElse(0);
        if (day > 31 || month > 12) {
            return;
        }
        found.add(new DateMention(start, end, year, month, day, Optional.empty()));
        group(matcher, "from")
                .map(Integer::valueOf)
                .ifPresent(from -> found.add(new DateMention(start, end, year, month, from, Optional.empty())));
    }

    private static int month(String name) {
        return Character.isDigit(name.charAt(0))
                ? Integer.parseInt(name)
                : MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 4 + 1;
    }

    private static Optional<String> group(Matcher matcher, String name) {
        return matcher.pattern().pattern().contains("(?<" + name + ">")
                ? Optional.ofNullable(matcher.group(name))
                : Optional.empty();
    }
}
