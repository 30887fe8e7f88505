package org.modelwire.batch.gate.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A number or a date of one sentence, so that its place and company can be compared with those of another. */
public final class Figure {

    private static final int DOZEN = 12;

    private final int start;
    private final int end;
    private final Quantity quantity;
    private final DateMention date;

    private Figure(int start, int end, Quantity quantity, DateMention date) {
        this.start = start;
        this.end = end;
        this.quantity = quantity;
        this.date = date;
    }

    /** All numbers and dates of a sentence in the order in which they stand; pronouns such as "one" are left out. */
    public static List<Figure> in(String text) {
        NumberClaims claims = NumberClaims.in(text);
        List<Figure> figures = new ArrayList<>();
        claims.needingSource(text, false)
                .forEach(quantity -> figures.add(new Figure(quantity.start(), quantity.end(), quantity, null)));
        claims.dates().forEach(date -> figures.add(new Figure(date.start(), date.end(), null, date)));
        figures.sort(Comparator.comparingInt(Figure::start));
        return figures;
    }

    /** Its first character in the text. */
    public int start() {
        return start;
    }

    /** The character after its last. */
    public int end() {
        return end;
    }

    /** Whether it is a date, a month or a weekday. */
    public boolean isDate() {
        return date != null;
    }

    /** Whether a source that says {@code other} says this too, rounding included. */
    public boolean isCarriedBy(Figure other) {
        if (date != null || other.date != null) {
            return date != null && other.date != null && sameDay(other.date);
        }
        for (Reading mine : quantity.readings()) {
            for (Reading theirs : other.quantity.readings()) {
                if (isBare(theirs, mine) || isBare(mine, theirs)) {
                    return true;
                }
                boolean unit = mine.unit().agreesWith(theirs.unit());
                if (unit
                        && (mine.value().compareTo(theirs.value()) == 0
                                || quantity.approximation().covers(mine.value(), theirs.value()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "610" with its unit left out, beside "1,340 megawatts". */
    private static boolean isBare(Reading one, Reading other) {
        Unit.Kind kind = other.unit().kind();
        return one.unit().equals(Unit.PLAIN)
                && (kind == Unit.Kind.MEASURE || kind == Unit.Kind.TIMES || kind == Unit.Kind.POINTS)
                && one.value().compareTo(other.printed()) == 0;
    }

    private boolean sameDay(DateMention other) {
        return date.weekday().equals(other.weekday()) && (date.weekday().isPresent() || other.carries(date));
    }

    /** Whether one could be put for the other without a sentence looking odd: both dates, or numbers of one class. */
    public boolean isLike(Figure other) {
        if (date != null || other.date != null) {
            return date != null
                    && other.date != null
                    && date.weekday().isPresent() == other.date.weekday().isPresent();
        }
        return quantity.readings().stream()
                .anyMatch(mine -> other.quantity.readings().stream()
                        .anyMatch(theirs -> mine.unit().agreesWith(theirs.unit())));
    }

    /** Whether it may be a year, which counts nothing. */
    public boolean isYear() {
        return date == null && quantity.isYear();
    }

    /** Whether it tells when: a date, a month, a weekday or a year. */
    public boolean isTime() {
        return date != null || isYear();
    }

    /** Whether it is of one or two digits and has no unit. */
    public boolean isShort() {
        return isPlain() && end - start <= 2;
    }

    /** Whether it counts a dozen things at most. */
    public boolean isSmall() {
        return isPlain() && quantity.isAtMost(DOZEN);
    }

    /** Whether it counts things and says no unit. */
    public boolean isPlain() {
        return date == null && quantity.kind() == Unit.Kind.PLAIN;
    }

    /** Which of two numbers is larger, as a comparator says it; empty if they measure different things. */
    public Optional<Integer> compare(Figure other) {
        if (date != null || other.date != null) {
            return Optional.empty();
        }
        for (Reading mine : quantity.readings()) {
            for (Reading theirs : other.quantity.readings()) {
                if (mine.unit().agreesWith(theirs.unit())) {
                    return Optional.of(mine.value().compareTo(theirs.value()));
                }
            }
        }
        return Optional.empty();
    }
}
