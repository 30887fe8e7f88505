package org.modelwire.web.console.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Spans and sums as people at the desk read them. */
public final class Figures {

    private static final BigDecimal SMALL = BigDecimal.ONE;

    private Figures() {}

    /** "850 ms", "42 s", "3 min 20 s", "1 h 5 min". */
    public static String span(Duration span) {
        if (span.compareTo(Duration.ofSeconds(1)) < 0) {
            return span.toMillis() + " ms";
        }
        if (span.compareTo(Duration.ofMinutes(1)) < 0) {
            return span.toSeconds() + " s";
        }
        return span.compareTo(Duration.ofHours(1)) < 0
                ? span.toMinutes() + " min " + span.toSecondsPart() + " s"
                : span.toHours() + " h " + span.toMinutesPart() + " min";
    }

    /** "$12.30"; below one dollar with four digits, because most calls cost less than a cent. */
    public static String dollars(BigDecimal sum) {
        boolean small = sum.signum() != 0 && sum.abs().compareTo(SMALL) < 0;
        return "$" + sum.setScale(small ? 4 : 2, RoundingMode.HALF_UP).toPlainString();
    }

    /** "1,204". */
    public static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** "1 feed", "3 feeds". */
    public static String count(long number, String one, String many) {
        return grouped(number) + " " + (number == 1 ? one : many);
    }
}
