package org.modelwire.takedown.reason;

/**
 * A statement of reasons as an editor writes it.
 *
 * @param measure what is done
 * @param scope which briefs, and where
 * @param duration for how long
 * @param facts what the decision rests on
 * @param automation whether automation was used, and for what
 * @param ground the rule of law or the rule of ours
 */
public record Reasons(Measure measure, String scope, String duration, String facts, String automation, String ground) {

    /** Refuses a statement with a part missing, or too long to be kept. */
    public Reasons {
        check(scope, 1_000, "scope");
        check(duration, 500, "duration");
        check(facts, 4_000, "facts");
        check(automation, 1_000, "automation");
        check(ground, 1_000, "ground");
    }

    private static void check(String text, int most, String name) {
        if (text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException(name + " must have from 1 to " + most + " characters");
        }
    }
}
