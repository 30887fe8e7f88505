package org.modelwire.batch.gate.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A number or a date of one sentence, so that its place and company can be compared with those of another. */
public final class Figure {

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
        return quantity.first().unit().agreesWith(other.quantity.first().unit());
    }
}
