package org.modelwire.config;

import java.time.Duration;

/**
 * Keys {@code modelwire.retention.*}: how long things are kept.
 *
 * @param sourceText the text of an article, after its analysis; default 90 days
 * @param requests who made a takedown request, after it was closed; default one year
 * @param letters the log of letters, after they went out; default one year
 */
public record RetentionConfig(Duration sourceText, Duration requests, Duration letters) {

    private static final Duration YEAR = Duration.ofDays(365);

    /** With the usual times for persons. */
    public RetentionConfig(Duration sourceText) {
        this(sourceText, YEAR, YEAR);
    }

    /** Reads the settings. */
    public static RetentionConfig of(Settings settings) {
        return new RetentionConfig(
                settings.duration(
                        "modelwire.retention.source-text", Duration.ofDays(90), Duration.ZERO, Duration.ofDays(3650)),
                settings.duration("modelwire.retention.requests", YEAR, Duration.ofDays(30), Duration.ofDays(3650)),
                settings.duration("modelwire.retention.letters", YEAR, Duration.ofDays(30), Duration.ofDays(3650)));
    }
}
