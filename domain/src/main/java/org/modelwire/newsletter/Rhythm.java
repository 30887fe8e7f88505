package org.modelwire.newsletter;

import java.time.Duration;

/** How often a subscriber gets a letter. */
public enum Rhythm {
    DAILY("Every day", Duration.ofDays(1)),
    WEEKLY("Once a week", Duration.ofDays(7));

    private final String label;
    private final Duration period;

    Rhythm(String label, Duration period) {
        this.label = label;
        this.period = period;
    }

    /** The words on the form. */
    public String label() {
        return label;
    }

    /** What the first letter looks back on. */
    Duration period() {
        return period;
    }
}
