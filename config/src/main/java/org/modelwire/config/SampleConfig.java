package org.modelwire.config;

/**
 * Key {@code modelwire.sample}: whether this server plays the sample newsroom, its invented publishers included. Set by
 * the launcher's {@code --sample}.
 *
 * @param port where this server listens; the invented publishers answer there
 */
public record SampleConfig(boolean on, int port) {

    /** Reads the settings. */
    public static SampleConfig of(Settings settings) {
        return new SampleConfig(
                settings.flag("modelwire.sample", false), settings.number("modelwire.port", 8080, 1, 65_535));
    }
}
