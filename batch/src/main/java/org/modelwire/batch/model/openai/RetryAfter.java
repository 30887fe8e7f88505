package org.modelwire.batch.model.openai;

import com.openai.core.http.Headers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long a server asks to stay away.
 *
 * <p>Source: RFC 9110, section 10.2.3 (seconds or an HTTP-date); {@code retry-after-ms} is the finer form of some model
 * endpoints and wins.
 */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** The wait from now, from nothing to a day; empty if the header is absent or makes no sense. */
    static Optional<Duration> of(Headers headers, Clock clock) {
        return first(headers, "retry-after-ms")
                .flatMap(value -> number(value, 1))
                .or(() -> first(headers, "retry-after")
                        .flatMap(value -> number(value, 1_000).or(() -> date(value, clock))))
                .map(RetryAfter::limited);
    }

    private static Optional<String> first(Headers headers, String name) {
        return headers.values(name).stream().map(String::strip).findFirst();
    }

    private static Optional<Duration> number(String value, int millisEach) {
        try {
            BigDecimal millis = new BigDecimal(value).multiply(BigDecimal.valueOf(millisEach));
            BigDecimal most = BigDecimal.valueOf(LONGEST.toMillis());
            return Optional.of(Duration.ofMillis(millis.min(most).longValue()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> date(String value, Clock clock) {
        try {
            ZonedDateTime at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), at.toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration limited(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
