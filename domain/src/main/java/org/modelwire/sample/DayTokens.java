package org.modelwire.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in dates: {@code {{date:-12}}} becomes {@code 11 November 2026}, {@code {{iso:-12}}} {@code 2026-11-11} and {@code
 * {{month:-12}}} {@code November 2026}, the number being days from the anchor day.
 */
final class DayTokens {

    private static final Pattern TOKEN = Pattern.compile("\\{\\{([^}]*)}}");
    private static final Pattern KNOWN = Pattern.compile("(date|iso|month):([+-]?\\d{1,4})");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final LocalDate anchor;

    DayTokens(LocalDate anchor) {
        this.anchor = anchor;
    }

    /**
     * The text with every token replaced.
     *
     * @throws IllegalStateException if it holds a token of another form
     */
    String fill(String text) {
        return TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(value(token.group(1))));
    }

    private String value(String token) {
        Matcher known = KNOWN.matcher(token);
        if (!known.matches()) {
            throw new IllegalStateException("the sample newsroom holds an unknown token {{" + token + "}}");
        }
        LocalDate day = anchor.plusDays(Integer.parseInt(known.group(2)));
        return switch (known.group(1)) {
            case "date" -> DATE.format(day);
            case "month" -> MONTH.format(day);
            default -> day.toString();
        };
    }
}
