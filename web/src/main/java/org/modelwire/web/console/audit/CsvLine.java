package org.modelwire.web.console.audit;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A line of comma-separated values that a spreadsheet reads as text and runs as nothing. Sources: RFC 4180, section 2 (quotes);
 * the OWASP page on CSV injection (what a formula can begin with).
 */
final class CsvLine {

    private static final String FORMULA = "=+-@\t\r\n|%＝＋－＠";

    private CsvLine() {}

    /** The line with its end. */
    static String of(Object... values) {
        return Arrays.stream(values).map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        String text = String.valueOf(value);
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
