package org.modelwire.batch.gate.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers and dates of one sentence that need a source.
 *
 * @param quantities without those that lie within a date
 * @param dates whole or in part
 */
record NumberClaims(List<Quantity> quantities, List<DateMention> dates) {

    private static final Pattern KNOWN_PAIR = Pattern.compile(
            "\\b(?:the|these|those|its|their|both|other|all|between)(?: last)? $", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECOND_PART = Pattern.compile("^[ -](?:quarter|half)\\b");
    private static final Set<Unit.Kind> COUNTS = Set.of(Unit.Kind.PLAIN, Unit.Kind.MEASURE);

    /** Reads all of them; a date's digits are blanked first so that they are not read twice. */
    static NumberClaims in(String text) {
        List<DateMention> dates = DateReader.read(text);
        StringBuilder rest = new StringBuilder(text);
        for (DateMention date : dates) {
            for (int i = date.start(); i < date.end(); i++) {
                rest.setCharAt(i, ';');
            }
        }
        return new NumberClaims(QuantityReader.read(rest.toString()), dates);
    }

    /**
     * Leaves out words that only look like numbers: "one" as a pronoun, "first" and "twice" in passing, "the two" of things
     * already named, and for a conclusion every small number in words.
     */
    List<Quantity> needingSource(String text, boolean inference) {
        List<Quantity> needing = new ArrayList<>();
        for (Quantity quantity : quantities) {
            if (!isManner(quantity, text, inference)) {
                needing.add(quantity);
            }
        }
        return needing;
    }

    private static boolean isManner(Quantity quantity, String text, boolean inference) {
        if (!quantity.spelled()) {
            return false;
        }
        if (quantity.kind() == Unit.Kind.ORDINAL) {
            boolean part = SECOND_PART.matcher(text.substring(quantity.end())).find();
            return !part && quantity.isAtMost(inference ? 3 : 1);
        }
        if (text.substring(quantity.start(), quantity.end()).equalsIgnoreCase("twice")) {
            return true;
        }
        if (!COUNTS.contains(quantity.kind())) {
            return false;
        }
        Matcher known = KNOWN_PAIR.matcher(text.substring(0, quantity.start()));
        return quantity.isAtMost(1)
                || inference && quantity.isAtMost(3)
                || quantity.kind() == Unit.Kind.PLAIN && quantity.isAtMost(3) && known.find();
    }
}
