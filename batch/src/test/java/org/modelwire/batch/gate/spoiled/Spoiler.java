package org.modelwire.batch.gate.spoiled;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the changes that need no judgement: another number, unit, month or name. */
final class Spoiler {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,-])\\$?\\d[\\d,]*(?:\\.\\d+)?(?![\\w,-]*\\d)");
    private static final Pattern NAME =
            Pattern.compile("(?<=[a-z,] )\\p{Lu}\\p{Ll}{3,}(?: \\p{Lu}\\p{Ll}{3,})+(?!\\p{L})");
    private static final List<Map.Entry<String, String>> UNITS = List.of(
            Map.entry(" million", " billion"),
            Map.entry(" billion", " million"),
            Map.entry(" percent", " percentage points"),
            Map.entry(" hours", " days"),
            Map.entry(" days", " weeks"),
            Map.entry(" years", " months"),
            Map.entry(" weeks", " months"),
            Map.entry(" euros", " pounds"),
            Map.entry(" pounds", " euros"),
            Map.entry(" megawatts", " gigawatts"),
            Map.entry(" gigawatts", " megawatts"),
            Map.entry("$", "\u20ac"));
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> STRANGERS =
            List.of("Ostrander Maybeck", "Calloway Trust", "Vinterhaug Group", "Piet Sandoval", "Merriton Union");

    private Spoiler() {}

    /** All of them for one brief, two numbers and two names at most in each sentence. */
    static List<Change> changes(String text) {
        List<Change> changes = new ArrayList<>();
        for (String sentence : text.split("\n")) {
            numbers(sentence, changes);
            names(sentence, changes);
            for (Map.Entry<String, String> unit : UNITS) {
                if (sentence.contains(unit.getKey())) {
                    changes.add(new Change("unit", unit.getKey(), unit.getValue(), false));
                }
            }
            for (String month : MONTHS) {
                int at = sentence.indexOf(month);
                if (at > 0
                        && !Character.isLetter(sentence.charAt(Math.min(sentence.length() - 1, at + month.length())))) {
                    String other = MONTHS.get((MONTHS.indexOf(month) + 5) % MONTHS.size());
                    changes.add(new Change("date", month, other, false));
                }
            }
        }
        return changes;
    }

    private static void numbers(String sentence, List<Change> changes) {
        Matcher number = NUMBER.matcher(sentence);
        for (int i = 0; i < 2 && number.find(); i++) {
            String sign = number.group().startsWith("$") ? "$" : "";
            String digits = number.group().substring(sign.length());
            BigDecimal value = new BigDecimal(digits.replace(",", ""));
            BigDecimal other = i == 0 ? value.add(BigDecimal.valueOf(7)) : value.multiply(BigDecimal.valueOf(3));
            String shape = digits.contains(",") ? String.format("%,d", other.longValue()) : other.toPlainString();
            changes.add(new Change("number", number.group(), sign + shape, false));
        }
    }

    private static void names(String sentence, List<Change> changes) {
        Matcher name = NAME.matcher(sentence);
        for (int i = 0; i < 2 && name.find(); i++) {
            changes.add(new Change("name", name.group(), STRANGERS.get(changes.size() % STRANGERS.size()), false));
        }
    }
}
