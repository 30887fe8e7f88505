package org.modelwire.batch.gate.number;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Span;

/**
 * All numbers and dates of one ground, normalised, and the question whether they carry a sentence.
 *
 * <p>The day of publication counts as said, and so do the days that words such as "yesterday" mean from there.
 */
public final class SourceNumbers {

    private static final Pattern VERSION = Pattern.compile("(?<!\\d)\\d{1,9}(?:\\.\\d{1,9}){2,}");

    private final Map<BigDecimal, List<Counted>> byValue = new HashMap<>();
    private final List<Counted> all = new ArrayList<>();
    private final List<DateMention> dates = new ArrayList<>();
    private final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    private final Set<String> versions = new HashSet<>();

    private record Counted(Reading reading, boolean loose) {}

    /** Reads every sentence of a ground, once. */
    public SourceNumbers(Ground ground) {
        for (Passage sentence : ground.sentences()) {
            NumberClaims said = NumberClaims.in(sentence.text());
            said.quantities().forEach(this::add);
            said.dates().forEach(date -> add(ground.date().map(date::nearest).orElse(date)));
            ground.date().ifPresent(day -> {
                RelativeDates.in(sentence.text(), said.dates(), day).forEach(this::add);
                RelativeDates.yearsIn(sentence.text(), day).forEach(this::addYear);
            });
            Matcher version = VERSION.matcher(sentence.text());
            while (version.find()) {
                versions.add(version.group());
            }
        }
        ground.date().ifPresent(day -> add(DateMention.of(day)));
    }

    /**
     * What a sentence says in numbers that none of the grounds carries.
     *
     * @param inference whether the sentence is a conclusion, which may use small numbers in words freely
     * @return the words in question, in no particular order; empty if all are carried
     */
    public static List<Span> objections(Passage sentence, boolean inference, List<SourceNumbers> grounds) {
        List<Span> objections = new ArrayList<>();
        NumberClaims claims = NumberClaims.in(sentence.text());
        for (Quantity quantity : claims.needingSource(sentence.text(), inference)) {
            if (grounds.stream().noneMatch(ground -> ground.carries(quantity))) {
                objections.add(new Span(quantity.start(), quantity.end()));
            }
        }
        for (DateMention date : claims.dates()) {
            if (grounds.stream().noneMatch(ground -> ground.carries(date))) {
                objections.add(new Span(date.start(), date.end()));
            }
        }
        Matcher version = VERSION.matcher(sentence.text());
        while (version.find()) {
            String number = version.group();
            if (grounds.stream().noneMatch(ground -> ground.versions.contains(number))) {
                objections.add(new Span(version.start(), version.end()));
            }
        }
        return objections;
    }

    private boolean carries(Quantity claim) {
        if (claim.kind() == Unit.Kind.ORDINAL
                && claim.spelled()
                && claim.loose()
                && counts(claim.first().value())) {
            return true;
        }
        for (Reading reading : claim.readings()) {
            if (exactly(reading) || roughly(claim.approximation(), reading)) {
                return true;
            }
        }
        return false;
    }

    /** "The sixth" is the last of the six that a source counts. */
    private boolean counts(BigDecimal value) {
        return byValue.getOrDefault(value, List.of()).stream()
                .anyMatch(counted -> counted.reading().unit().equals(Unit.PLAIN));
    }

    private boolean exactly(Reading claim) {
        for (Counted counted : byValue.getOrDefault(claim.value(), List.of())) {
            if (agree(claim, counted)) {
                return true;
            }
        }
        if (claim.unit().kind() == Unit.Kind.MEASURE) {
            return byValue.getOrDefault(claim.printed(), List.of()).stream()
                    .anyMatch(counted ->
                            counted.loose() && counted.reading().unit().equals(Unit.PLAIN));
        }
        return claim.unit().isShare() && nearestShare(claim);
    }

    private static boolean agree(Reading claim, Counted counted) {
        Unit said = counted.reading().unit();
        boolean second =
                claim.unit().kind() == Unit.Kind.ORDINAL && claim.value().intValue() == 2 && said.equals(Unit.PLAIN);
        return second || claim.unit().agreesWith(said);
    }

    /** "Two thirds" and "66 percent" are the same within a point. */
    private boolean nearestShare(Reading claim) {
        return all.stream()
                .map(Counted::reading)
                .filter(said -> said.unit().isShare()
                        && said.unit().kind() != claim.unit().kind())
                .anyMatch(said -> said.value().subtract(claim.value()).abs().compareTo(BigDecimal.ONE) <= 0);
    }

    private boolean roughly(Approximation approximation, Reading claim) {
        return approximation != Approximation.EXACT
                && all.stream()
                        .filter(counted -> agree(claim, counted))
                        .anyMatch(counted -> approximation.covers(
                                claim.value(), counted.reading().value()));
    }

    private boolean carries(DateMention claim) {
        return claim.weekday()
                .map(weekdays::contains)
                .orElseGet(() -> dates.stream().anyMatch(said -> said.carries(claim) || carriesWithYear(said, claim)));
    }

    /** An article of unknown day that says "August last year" may mean any year that it names. */
    private boolean carriesWithYear(DateMention said, DateMention claim) {
        return said.year() == 0
                && byValue.containsKey(BigDecimal.valueOf(claim.year()))
                && said.inYear(claim.year()).carries(claim);
    }

    private void add(Quantity quantity) {
        for (Reading reading : quantity.readings()) {
            add(new Counted(reading, quantity.loose()));
            if (reading.unit().kind() == Unit.Kind.MEASURE || reading.unit().kind() == Unit.Kind.TIMES) {
                add(new Counted(Reading.plain(reading.printed()), false));
            }
        }
    }

    private void add(Counted counted) {
        all.add(counted);
        byValue.computeIfAbsent(counted.reading().value(), value -> new ArrayList<>())
                .add(counted);
    }

    private void add(DateMention date) {
        dates.add(date);
        date.weekday().ifPresent(weekdays::add);
        date.exact().map(LocalDate::getDayOfWeek).ifPresent(weekdays::add);
        if (date.year() > 0) {
            addYear(date.year());
        }
    }

    private void addYear(int year) {
        add(new Counted(Reading.plain(BigDecimal.valueOf(year)), true));
    }
}
