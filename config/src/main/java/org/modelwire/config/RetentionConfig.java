package org.modelwire.config;

import java.time.Duration;

/** Keys {@code modelwire.retention.*}: how long the text of an article is kept after its analysis. */
public record RetentionConfig(Duration sourceText) {

    /** Reads the setting. */
    public static RetentionConfig of(Settings settings) {
        return new RetentionConfig(settings.duration(
                "modelwire.retention.source-text", Duration.ofDays(90), Duration.ZERO, Duration.ofDays(3650)));
    }
}
