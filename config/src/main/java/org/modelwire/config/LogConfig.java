package org.modelwire.config;

/**
 * Keys {@code modelwire.log.*}: the log of {@code modelwire.jar}. An application server has settings of its own.
 *
 * @param format text for people, or a JSON object a line for a collector; default text
 */
public record LogConfig(Format format) {

    /** How an entry is written. */
    public enum Format {
        TEXT,
        JSON
    }

    /** Reads the settings. */
    public static LogConfig of(Settings settings) {
        return new LogConfig(
                settings.choice("modelwire.log.format", Format.class).orElse(Format.TEXT));
    }
}
