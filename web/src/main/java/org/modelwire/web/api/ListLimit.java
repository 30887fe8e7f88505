package org.modelwire.web.api;

import jakarta.ws.rs.core.Response.Status;
import org.modelwire.web.api.problem.Problem;
import org.modelwire.web.api.problem.ProblemException;

/** How many rows a caller wants of a list. */
public final class ListLimit {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private ListLimit() {}

    /**
     * Reads the parameter {@code limit}.
     *
     * @param given null if absent, which means 100
     * @return from 1 to 1,000
     * @throws ProblemException 400 for anything else
     */
    public static int of(String given) {
        if (given == null) {
            return USUAL;
        }
        try {
            int number = Integer.parseInt(given);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, with the range
        }
        throw new ProblemException(Problem.of(
                        Status.BAD_REQUEST,
                        "bad-parameter",
                        "The parameter limit: must be a whole number from 1 to " + MOST + ".")
                .with("parameter", "limit"));
    }
}
