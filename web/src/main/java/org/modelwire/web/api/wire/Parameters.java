package org.modelwire.web.api.wire;

import jakarta.ws.rs.core.Response.Status;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.modelwire.brief.exit.PageKey;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;
import org.modelwire.web.support.PageCursor;

/** What callers of the public API may say; anything else is a problem that names the parameter and its rule. */
public final class Parameters {

    private Parameters() {}

    /** Reads {@code size}. */
    public static int size(String given, int usual, int most) {
        if (given == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(given);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, with the range
        }
        throw refused("size", "must be a whole number from 1 to " + most);
    }

    /** Reads {@code since}: an instant, or a day that begins in UTC. */
    public static Optional<Instant> since(String given) {
        if (given == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    given.length() == 10
                            ? day("since", given).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(given));
        } catch (DateTimeException e) {
            throw refused("since", "must be a day such as 2026-12-31, or an instant such as 2026-12-31T08:00:00Z");
        }
    }

    /** Reads a day. */
    public static LocalDate day(String name, String given) {
        try {
            LocalDate day = LocalDate.parse(given);
            if (day.getYear() >= 2000 && day.getYear() < 10_000) {
                return day;
            }
        } catch (DateTimeException e) {
            // answered below, with the form
        }
        throw refused(name, "must be a day such as 2026-12-31");
    }

    /** Reads {@code page}, a place in a list by time. */
    public static Optional<PageKey> page(String given) {
        return Optional.ofNullable(given).map(cursor -> PageCursor.read(cursor).orElseThrow(Parameters::noCursor));
    }

    /** Reads {@code page}, a place in a list by words. */
    static Optional<String> pageOfWords(String given) {
        return Optional.ofNullable(given)
                .map(cursor -> PageCursor.readWord(cursor).orElseThrow(Parameters::noCursor));
    }

    private static ProblemException noCursor() {
        return refused("page", "must be the \"next\" of an earlier answer");
    }

    /** What to throw for a parameter that cannot be used. */
    public static ProblemException refused(String name, String rule) {
        return new ProblemException(
                Problem.of(Status.BAD_REQUEST, "bad-parameter", "The parameter " + name + ": " + rule + ".")
                        .with("parameter", name));
    }
}
