package org.modelwire.batch.gate.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.modelwire.batch.gate.number.Lexeme.Kind;

/**
 * Reads the numbers of one sentence: digits, scale words, suffixes, money, shares, measures, ordinals and words.
 *
 * <p>Digits that belong to a code ("H100", "4o", "5G") are names and not read here. Dates are read by {@link
 * DateReader} and left out.
 */
final class QuantityReader {

    private static final Set<String> NOT_NOUNS = Set.of(
            "and", "or", "to", "of", "in", "at", "by", "for", "from", "with", "than", "the", "per", "a", "an", "is",
            "was", "on", "as", "but", "while", "when", "after", "before", "old", "are", "were", "who", "which", "that");
    private static final Set<String> BEFORE_UNITS = Set.of(
            "working",
            "business",
            "calendar",
            "full",
            "more",
            "additional",
            "extra",
            "consecutive",
            "straight",
            "whole",
            "further",
            "trading",
            "other",
            "short",
            "long",
            "billable");
    private static final Set<String> PER = Set.of("per", "each", "every");
    private static final Pattern RANGE = Pattern.compile("\\s*(?:-|to|and|or|from)\\s*");
    /** "Hundred thousand", "thousand billion". */
    private static final int MOST_SCALES = 2;

    /** Longer digits are serial numbers or noise. */
    private static final int MOST_DIGITS = 24;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String text;
    private final List<Lexeme> lexemes;
    private final List<Quantity> found = new ArrayList<>();
    private final List<BigDecimal> scales = new ArrayList<>();

    private QuantityReader(String text) {
        this.text = text;
        this.lexemes = Lexeme.in(text);
    }

    private static final Set<String> SPAN = Set.of("next", "last", "past", "first");

    /** All numbers of a sentence in order. */
    static List<Quantity> read(String text) {
        QuantityReader reader = new QuantityReader(text);
        int at = 0;
        while (at < reader.lexemes.size()) {
            at = reader.readAt(at);
        }
        return reader.withRanges();
    }

    private int readAt(int at) {
        return switch (lexemes.get(at).kind()) {
            case NUMBER -> digits(at);
            case CLOCK -> clock(at);
            case WORD -> words(at);
            default -> at + 1;
        };
    }

    private int digits(int at) {
        if (lexemes.get(at).text().length() > MOST_DIGITS) {
            return at + 1;
        }
        BigDecimal value = new BigDecimal(lexemes.get(at).text().replace(",", ""));
        Optional<UnitWord> currency = currencyBefore(at);
        if (at > 0
                && lexemes.get(at - 1).is(Kind.WORD)
                && lexemes.get(at - 1).touches(lexemes.get(at))
                && currency.isEmpty()) {
            return partOfYear(at, value);
        }
        int next = at + 1;
        String touching = touchingWord(next);
        if (Set.of("st", "nd", "rd", "th").contains(touching)) {
            return add(at, next + 1, new Reading(value, new Unit(Unit.Kind.ORDINAL, ""), value), false);
        }
        if (touching.equals("s")) {
            return add(at, next + 1, Reading.plain(value), false);
        }
        if (!touching.isEmpty()
                && NumberWords.scale(touching).isEmpty()
                && UnitWord.find(touching).isEmpty()) {
            return next + 1;
        }
        return scaled(at, next, value, currency, false);
    }

    /** "Q3" and "H1" are ordinals; other letters with digits are codes. */
    private int partOfYear(int at, BigDecimal value) {
        boolean part = Set.of("q", "h").contains(lexemes.get(at - 1).lower()) && value.compareTo(BigDecimal.TEN) < 0;
        return part ? add(at, at + 1, new Reading(value, new Unit(Unit.Kind.ORDINAL, ""), value), false) : at + 1;
    }

    private int clock(int at) {
        String[] parts = lexemes.get(at).text().split(":");
        return add(at, at + 1, timeOfDay(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])), false);
    }

    private static Reading timeOfDay(int hour, int minute) {
        BigDecimal minutes = BigDecimal.valueOf(hour * 60L + minute);
        return new Reading(Reading.strip(minutes), new Unit(Unit.Kind.CLOCK, ""), Reading.strip(minutes));
    }

    private int words(int at) {
        String word = lexemes.get(at).lower();
        if (word.length() > 6 && word.endsWith("fold")) {
            Optional<Integer> times = NumberWords.cardinal(word.substring(0, word.length() - 4));
            if (times.isPresent()) {
                return add(at, at + 1, Reading.of(BigDecimal.valueOf(times.get()), unit("fold")), true);
            }
        }
        if (word.equals("twice")) {
            return add(at, at + 1, Reading.of(BigDecimal.valueOf(2), unit("times")), true);
        }
        if (word.length() > 3
                && PER.contains(word(at - 1))
                && NumberWords.scale(word).isPresent()) {
            return add(at, at + 1, Reading.plain(NumberWords.scale(word).get()), true);
        }
        if (SPAN.contains(word(at - 1)) && NumberWords.scale(word).isPresent()) {
            return scaled(at, at + 1, NumberWords.scale(word).get(), Optional.empty(), true);
        }
        Optional<Spelled> spelled = Spelled.at(lexemes, at);
        if (spelled.isEmpty()) {
            return at + 1;
        }
        int next = spelled.get().next();
        BigDecimal value = spelled.get().value();
        int part = isHyphen(next) ? next + 1 : next;
        Optional<Integer> denominator = NumberWords.denominator(word(part));
        if (spelled.get().ordinal()) {
            return ordinal(at, next, value);
        }
        if (denominator.isPresent() && value.intValue() < denominator.get()) {
            int end = add(at, part + 1, fraction(value, BigDecimal.valueOf(denominator.get())), true);
            amendLast(List.of(Reading.plain(value)));
            return end;
        }
        return scaled(at, next, value, Optional.empty(), true);
    }

    /** "By a fifth" and "a third of" are shares too. */
    private int ordinal(int at, int next, BigDecimal value) {
        add(at, next, new Reading(value, new Unit(Unit.Kind.ORDINAL, ""), value), true);
        boolean share = Set.of("a", "one").contains(word(at - 1)) && isLoose(next);
        if (share && NumberWords.denominator(word(at)).isPresent()) {
            Quantity ordinal = found.remove(found.size() - 1);
            found.add(ordinal.readFirstAs(fraction(BigDecimal.ONE, value)));
        }
        return next;
    }

    private boolean isLoose(int next) {
        return word(next).isEmpty() || NOT_NOUNS.contains(word(next));
    }

    private static Reading fraction(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal share = numerator.multiply(HUNDRED).divide(denominator, 1, RoundingMode.HALF_UP);
        return new Reading(Reading.strip(share), new Unit(Unit.Kind.FRACTION, ""), numerator);
    }

    /** Takes the scale words and the unit that follow a value. */
    private int scaled(int at, int next, BigDecimal value, Optional<UnitWord> currency, boolean spelled) {
        BigDecimal scale = BigDecimal.ONE;
        for (int taken = 0; taken < MOST_SCALES; taken++) {
            int here = isHyphen(next) ? next + 1 : next;
            if (isScaleAt(here, currency.isPresent())) {
                scale = scale.multiply(NumberWords.scale(word(here)).orElseThrow());
                next = here + 1;
            }
        }
        if (scale.equals(BigDecimal.ONE) && word(next).matches("[ap]\\.?m\\.?") && value.scale() <= 0) {
            return add(at, next + 1, timeOfDay(value.intValue(), 0), spelled);
        }
        BigDecimal printed = value.multiply(scale);
        int unitAt = isHyphen(next) || BEFORE_UNITS.contains(word(next)) ? next + 1 : next;
        Optional<UnitWord> two = UnitWord.find(word(unitAt) + " " + word(unitAt + 1));
        Optional<UnitWord> one = UnitWord.find(unitText(unitAt));
        Optional<UnitWord> unit = currency.or(() -> two).or(() -> one);
        int end = currency.isPresent() ? next : two.isPresent() ? unitAt + 2 : one.isPresent() ? unitAt + 1 : next;
        Reading reading = unit.map(word -> Reading.of(printed, word)).orElse(Reading.plain(printed));
        add(at, end, reading, spelled);
        scales.set(scales.size() - 1, scale);
        if (reading.unit().kind() == Unit.Kind.TIMES
                && Set.of("in", "of", "out").contains(word(end))) {
            amendLast(List.of(Reading.plain(printed)));
        }
        if (unit.isEmpty() && !isLoose(next)) {
            UnitWord.find(word(next + 1))
                    .filter(late -> late.unit().kind() == Unit.Kind.MEASURE)
                    .ifPresent(late -> amendLast(List.of(Reading.of(printed, late))));
        }
        if (scale.compareTo(BigDecimal.ONE) > 0 && touchingWord(at + 1).equals("m") && currency.isEmpty()) {
            amendLast(List.of(Reading.of(value, unit("metres"))));
        }
        return end;
    }

    /** Single letters are scales only where they touch the number, or after a currency. */
    private boolean isScaleAt(int at, boolean money) {
        String word = word(at);
        boolean joined = at > 0 && at < lexemes.size() && lexemes.get(at - 1).touches(lexemes.get(at));
        return NumberWords.scale(word).isPresent() && (word.length() > 1 || joined || money);
    }

    private Optional<UnitWord> currencyBefore(int at) {
        if (at == 0 || lexemes.get(at).start() - lexemes.get(at - 1).end() > 1) {
            return Optional.empty();
        }
        Optional<UnitWord> sign = UnitWord.find(lexemes.get(at - 1).lower()).filter(UnitWord::isMoney);
        boolean prefixed = sign.isPresent() && at > 1 && lexemes.get(at - 2).touches(lexemes.get(at - 1));
        return prefixed
                ? UnitWord.find(lexemes.get(at - 2).lower()
                                + lexemes.get(at - 1).text())
                        .or(() -> sign)
                : sign;
    }

    private int add(int from, int next, Reading reading, boolean spelled) {
        int start = currencyBefore(from).isPresent()
                ? lexemes.get(from - 1).start()
                : lexemes.get(from).start();
        found.add(new Quantity(
                start,
                lexemes.get(next - 1).end(),
                List.of(reading),
                spelled,
                isLoose(next),
                Approximation.before(lexemes, from)));
        scales.add(BigDecimal.ONE);
        return next;
    }

    private void amendLast(List<Reading> readings) {
        found.set(found.size() - 1, found.get(found.size() - 1).alsoReadAs(readings));
    }

    /** In "$2 to 3 billion" both ends are money and both may be billions. */
    private List<Quantity> withRanges() {
        lendShares();
        for (int i = 1; i < found.size(); i++) {
            Quantity low = found.get(i - 1);
            Quantity high = found.get(i);
            if (high.start() < low.end()
                    || !RANGE.matcher(text.substring(low.end(), high.start())).matches()) {
                continue;
            }
            found.set(i - 1, low.alsoReadAs(lent(low.first(), high.first(), scales.get(i))));
            found.set(i, high.alsoReadAs(lent(high.first(), low.first(), BigDecimal.ONE)));
        }
        return found;
    }

    /** "58 percent of the movers and 71 of the others": a bare number may repeat the unit of a share before it. */
    private void lendShares() {
        Optional<Unit> share = Optional.empty();
        for (int i = 0; i < found.size(); i++) {
            Quantity quantity = found.get(i);
            if (quantity.kind() == Unit.Kind.PERCENT || quantity.kind() == Unit.Kind.POINTS) {
                share = Optional.of(quantity.first().unit());
            } else if (share.isPresent() && quantity.kind() == Unit.Kind.PLAIN && quantity.loose()) {
                BigDecimal value = quantity.first().value();
                found.set(i, quantity.alsoReadAs(List.of(new Reading(value, share.get(), value))));
            }
        }
    }

    private static List<Reading> lent(Reading to, Reading from, BigDecimal scale) {
        if (to.unit().kind() != Unit.Kind.PLAIN && scale.equals(BigDecimal.ONE)) {
            return List.of();
        }
        Unit unit = to.unit().kind() == Unit.Kind.PLAIN ? from.unit() : to.unit();
        boolean measure = unit.kind() == Unit.Kind.MEASURE && from.printed().signum() > 0;
        BigDecimal factor = measure && to.unit().kind() == Unit.Kind.PLAIN
                ? from.value().divide(from.printed(), 12, RoundingMode.HALF_UP)
                : BigDecimal.ONE;
        Reading shared = new Reading(Reading.strip(to.value().multiply(factor)), unit, to.printed());
        return List.of(shared, shared.scaledBy(scale));
    }

    private boolean isHyphen(int at) {
        return at < lexemes.size()
                && lexemes.get(at).text().equals("-")
                && at > 0
                && lexemes.get(at - 1).touches(lexemes.get(at));
    }

    private String word(int at) {
        return at >= 0 && at < lexemes.size() && lexemes.get(at).is(Kind.WORD)
                ? lexemes.get(at).lower()
                : "";
    }

    private String unitText(int at) {
        return at < lexemes.size() ? lexemes.get(at).lower() : "";
    }

    private String touchingWord(int at) {
        return at < lexemes.size() && lexemes.get(at - 1).touches(lexemes.get(at)) ? word(at) : "";
    }

    private static UnitWord unit(String word) {
        return UnitWord.find(word).orElseThrow();
    }
}
